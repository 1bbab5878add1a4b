package org.reportcli.leak.person;

/** Days and months inside numbers. */
final class Dates {
    private Dates() {}

    /** Whether two digits of a day and two of a month stand at a place. */
    static boolean dayMonth(String value, int at) {
        return isDay(value, at) && isMonth(value, at + 2);
    }

    /** Whether two digits of a month and two of a day stand at a place. */
    static boolean monthDay(String value, int at) {
        return isMonth(value, at) && isDay(value, at + 2);
    }

    private static boolean isDay(String value, int at) {
        int day = pair(value, at);
        return day >= 1 && day <= 31;
    }

    private static boolean isMonth(String value, int at) {
        int month = pair(value, at);
        return month >= 1 && month <= 12;
    }

    private static int pair(String value, int at) {
        return (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
    }
}
