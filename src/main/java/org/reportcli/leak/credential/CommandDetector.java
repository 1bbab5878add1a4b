package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds passwords on command lines, by a table of commands and of the options that take one. */
final class CommandDetector implements Detector {
    private static final int LONGEST = 1_500;

    /** How an option carries a password. */
    private enum Kind {
        /** The value is the password. */
        PASSWORD,
        /** The value is {@code user:password}. */
        AFTER_COLON,
        /** The value is {@code user%password}. */
        AFTER_PERCENT,
        /** The value is a cookie header's. */
        COOKIE,
        /** The password stands right behind the option: {@code -pPASSWORD}. */
        GLUED
    }

    /** Commands with their options; {@code @} stands for an operand {@code user:password@host} or {@code user/password@host}. */
    private static final String TABLE = """
            sshpass -p PASSWORD, -p GLUED
            curl -u AFTER_COLON, --user AFTER_COLON, --proxy-user AFTER_COLON, -U AFTER_COLON, -b COOKIE, --cookie COOKIE, --oauth2-bearer PASSWORD, --pass PASSWORD
            wget --password PASSWORD, --http-password PASSWORD, --ftp-password PASSWORD
            http -a AFTER_COLON, --auth AFTER_COLON
            https -a AFTER_COLON, --auth AFTER_COLON
            mysql -p GLUED
            mysqldump -p GLUED
            mysqladmin -p GLUED
            mariadb -p GLUED
            mongo -p PASSWORD
            mongosh -p PASSWORD
            mongodump -p PASSWORD
            redis-cli -a PASSWORD, --pass PASSWORD
            cqlsh -p PASSWORD
            influx -password PASSWORD
            sqlcmd -p PASSWORD
            smbclient -U AFTER_PERCENT, --user AFTER_PERCENT
            smbmap -p PASSWORD
            rpcclient -U AFTER_PERCENT
            net -U AFTER_PERCENT
            winexe -U AFTER_PERCENT
            wmic -U AFTER_PERCENT
            enum4linux -p PASSWORD
            enum4linux-ng -p PASSWORD
            crackmapexec -p PASSWORD
            netexec -p PASSWORD
            nxc -p PASSWORD
            cme -p PASSWORD
            evil-winrm -p PASSWORD
            kerbrute --password PASSWORD
            bloodhound-python -p PASSWORD
            certipy -p PASSWORD
            ldapsearch -w PASSWORD
            ldapadd -w PASSWORD
            ldapmodify -w PASSWORD
            ldapwhoami -w PASSWORD
            ldapdomaindump -p PASSWORD
            hydra -p PASSWORD
            medusa -p PASSWORD
            patator password PASSWORD
            docker -p PASSWORD
            podman -p PASSWORD, --creds AFTER_COLON
            skopeo --creds AFTER_COLON, --src-creds AFTER_COLON, --dest-creds AFTER_COLON
            oras -p PASSWORD
            helm --password PASSWORD
            az -p PASSWORD
            oc -p PASSWORD
            kinit --password PASSWORD
            xfreerdp /p PASSWORD
            rdesktop -p PASSWORD
            zip -P PASSWORD, -P GLUED
            unzip -P PASSWORD, -P GLUED
            7z -p GLUED
            7za -p GLUED
            unrar -p GLUED
            gpg --passphrase PASSWORD
            openssl -k PASSWORD
            snmpwalk -A PASSWORD, -X PASSWORD
            snmpget -A PASSWORD, -X PASSWORD
            ipmitool -P PASSWORD
            keytool -storepass PASSWORD, -keypass PASSWORD
            jarsigner -storepass PASSWORD, -keypass PASSWORD
            plink -pw PASSWORD
            pscp -pw PASSWORD
            putty -pw PASSWORD
            twine -p PASSWORD
            svn --password PASSWORD
            ansible-vault --vault-password PASSWORD
            lftp -u AFTER_COMMA
            ncftp -p PASSWORD
            nikto -id AFTER_COLON
            gobuster -P PASSWORD
            wpscan --http-auth AFTER_COLON
            sqlmap --auth-cred AFTER_COLON, --cookie COOKIE
            ffuf -b COOKIE
            nuclei --password PASSWORD
            mosquitto_pub -P PASSWORD
            mosquitto_sub -P PASSWORD
            swaks -ap PASSWORD, --auth-password PASSWORD
            isql
            sqlplus
            rclone
            restic
            vncviewer
            secretsdump.py
            psexec.py
            wmiexec.py
            smbexec.py
            atexec.py
            dcomexec.py
            getuserspns.py
            getnpusers.py
            mssqlclient.py
            impacket-secretsdump
            impacket-psexec
            impacket-wmiexec
            impacket-smbexec
            impacket-mssqlclient
            impacket-getuserspns
            htpasswd
            chpasswd
            runas
            """;

    private final Map<String, Map<String, List<Kind>>> commands = new HashMap<>();

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (String command : table().keySet()) {
            words.add(command.toLowerCase(java.util.Locale.ROOT) + " ");
        }
        return words.stream().filter(word -> word.length() >= 3).toList();
    }

    private Map<String, Map<String, List<Kind>>> table() {
        if (commands.isEmpty()) {
            for (String line : TABLE.lines().toList()) {
                int space = line.indexOf(' ');
                Map<String, List<Kind>> options = new LinkedHashMap<>();
                if (space > 0) {
                    for (String option : line.substring(space + 1).split(", ")) {
                        String[] parts = option.split(" ");
                        String kind = parts[1].equals("AFTER_COMMA") ? "AFTER_COLON" : parts[1];
                        options.computeIfAbsent(parts[0], key -> new ArrayList<>())
                                .add(Kind.valueOf(kind));
                    }
                }
                commands.put(space < 0 ? line : line.substring(0, space), options);
            }
        }
        return commands;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char before = window.at(start - 1);
        if (Character.isLetterOrDigit(before) || before == '_' || before == '-' || before == '.') {
            return;
        }
        String command = window.text(start, end - 1).toLowerCase(java.util.Locale.ROOT);
        Map<String, List<Kind>> options = table().get(command);
        if (options == null) {
            return;
        }
        List<int[]> words = words(window, end);
        for (int i = 0; i < words.size(); i++) {
            String word = window.text(words.get(i)[0], words.get(i)[1]);
            if (options.isEmpty() || !word.startsWith("-") && word.indexOf('@') > 0) {
                operand(window, words.get(i)[0], words.get(i)[1], findings);
            }
            for (Map.Entry<String, List<Kind>> option : options.entrySet()) {
                String name = option.getKey();
                int[] value = null;
                if (word.equals(name) && i + 1 < words.size()) {
                    value = words.get(i + 1);
                } else if (word.startsWith(name + "=") || name.startsWith("/") && word.startsWith(name + ":")) {
                    value = inside(window, words.get(i)[0] + name.length() + 1, words.get(i)[1]);
                } else if (option.getValue().contains(Kind.GLUED)
                        && word.startsWith(name)
                        && word.length() > name.length() + 2) {
                    value = inside(window, words.get(i)[0] + name.length(), words.get(i)[1]);
                }
                if (value != null && (!word.equals(name) || !option.getValue().equals(List.of(Kind.GLUED)))) {
                    take(window, value[0], value[1], option.getValue().get(0), findings);
                }
            }
        }
    }

    private static void operand(Window window, int start, int end, Findings findings) {
        String word = window.text(start, end);
        int at = word.lastIndexOf('@');
        if (at <= 0 || word.contains("://")) {
            return;
        }
        int colon = word.indexOf(':');
        int slash = word.indexOf('/');
        int split = colon > 0 && colon < at ? colon : slash > 0 && slash < at ? slash : -1;
        if (split > 0 && split + 1 < at) {
            report(window, start + split + 1, start + at, findings);
        }
    }

    private static void take(Window window, int start, int end, Kind kind, Findings findings) {
        switch (kind) {
            case COOKIE -> CookieJar.sent(window, start, end, findings);
            case AFTER_COLON, AFTER_PERCENT -> {
                char split = kind == Kind.AFTER_PERCENT ? '%' : ':';
                for (int i = start; i < end; i++) {
                    if (window.at(i) == split || kind == Kind.AFTER_COLON && window.at(i) == ',') {
                        if (i + 1 < end) {
                            report(window, i + 1, end, findings);
                        } else if (i - start >= 16) {
                            // A key in place of the user, with an empty password.
                            token(window, start, i, findings);
                        }
                        return;
                    }
                }
            }
            default -> report(window, start, end, findings);
        }
    }

    private static void token(Window window, int start, int end, Findings findings) {
        Verdict verdict = SecretJudge.judge(FieldName.SECRET, window.text(start, end));
        if (verdict instanceof Verdict.Leaks) {
            findings.leak(LeakRules.SECRET, start, end, Confidence.LIKELY, "a key on a command line");
        } else if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.SECRET, start, end, clean.reason());
        }
    }

    private static void report(Window window, int start, int end, Findings findings) {
        if (start >= end) {
            return;
        }
        String value = window.text(start, end);
        if (value.startsWith("-")
                || value.endsWith(">")
                || value.startsWith("<")
                || value.contains(".txt")
                || value.contains(".lst")
                || value.startsWith("@")
                || value.startsWith("/")
                || ValueIs.port(value)) {
            findings.dismiss(LeakRules.PASSWORD, start, end, "it is a file, a number or another option");
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, value);
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.PASSWORD, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    LeakRules.PASSWORD,
                    start,
                    end,
                    Confidence.POSSIBLE,
                    LeakLevel.NOTE,
                    "a password that is the same everywhere");
        } else {
            findings.leak(LeakRules.PASSWORD, start, end, Confidence.LIKELY, "a password on a command line");
        }
    }

    private static final class ValueIs {
        private ValueIs() {}

        /** {@code docker -p 8080:80}, {@code -p 443}. */
        static boolean port(String value) {
            return value.length() <= 11 && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == ':');
        }
    }

    /** The words of a command line up to its end; quotes are taken off. */
    private static List<int[]> words(Window window, int from) {
        List<int[]> words = new ArrayList<>();
        int i = from;
        while (i - from < LONGEST && words.size() < 60) {
            char c = window.at(i);
            if (c == '\\' && window.at(i + 1) == '\n') {
                i += 2;
            } else if (c == '\n' || c == '|' || c == ';' || c == '`') {
                return words;
            } else if (c <= ' ') {
                i++;
            } else {
                int start = i;
                char quote = 0;
                while (i - start < LONGEST) {
                    char at = window.at(i);
                    if (quote != 0) {
                        if (at == quote || at == '\n') {
                            quote = 0;
                        }
                    } else if (at == '"' || at == '\'') {
                        quote = at;
                    } else if (at <= ' ' || at == '|' && i > start || at == '`') {
                        break;
                    }
                    if (at == '\n') {
                        break;
                    }
                    i++;
                }
                words.add(inside(window, start, i));
            }
        }
        return words;
    }

    private static int[] inside(Window window, int start, int end) {
        char first = window.at(start);
        if (end - start >= 2 && (first == '"' || first == '\'') && window.at(end - 1) == first) {
            return new int[] {start + 1, end - 1};
        }
        return new int[] {start, end};
    }
}
