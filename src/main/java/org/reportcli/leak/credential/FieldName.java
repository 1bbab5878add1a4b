package org.reportcli.leak.credential;

/** What the name of a field promises of its value. */
enum FieldName {
    /** A password: any value. */
    PASSWORD,
    /** A key or token that is called secret: a value of some length. */
    SECRET,
    /** What logs its bearer in. */
    SESSION,
    /** It may be anything: only a value drawn by lot counts. */
    WEAK,
    /** Nothing secret. */
    HARMLESS
}
