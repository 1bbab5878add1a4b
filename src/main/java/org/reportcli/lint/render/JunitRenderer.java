package org.reportcli.lint.render;

import java.util.List;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.support.SafeText;

/** JUnit's XML: a suite for each file; its errors and warnings are failed tests, its notes passed ones with words. */
final class JunitRenderer implements Renderer {
    @Override
    public String render(LintResult result) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        List<Diagnostic> all = result.diagnostics();
        int failures = result.count(Level.ERROR) + result.count(Level.WARNING);
        int clean = (int)
                result.files().stream().filter(file -> of(file, all).isEmpty()).count();
        xml.append("<testsuites name=\"report lint\" tests=\"")
                .append(all.size() + clean)
                .append("\" failures=\"")
                .append(failures)
                .append("\">\n");
        for (String file : result.files()) {
            suite(xml, file, of(file, all));
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static List<Diagnostic> of(String file, List<Diagnostic> all) {
        return all.stream().filter(diagnostic -> diagnostic.file().equals(file)).toList();
    }

    private static void suite(StringBuilder xml, String file, List<Diagnostic> found) {
        long failures = found.stream()
                .filter(diagnostic -> diagnostic.level() != Level.NOTE)
                .count();
        xml.append("  <testsuite name=\"")
                .append(escape(file))
                .append("\" tests=\"")
                .append(Math.max(1, found.size()))
                .append("\" failures=\"")
                .append(failures)
                .append("\">\n");
        if (found.isEmpty()) {
            xml.append("    <testcase classname=\"").append(escape(file)).append("\" name=\"report lint\"/>\n");
        }
        for (Diagnostic diagnostic : found) {
            test(xml, diagnostic);
        }
        xml.append("  </testsuite>\n");
    }

    private static void test(StringBuilder xml, Diagnostic diagnostic) {
        String place = diagnostic.start().line() + ":" + diagnostic.start().column();
        String element = diagnostic.level() == Level.NOTE ? "system-out" : "failure";
        xml.append("    <testcase classname=\"")
                .append(escape(diagnostic.file()))
                .append("\" name=\"")
                .append(escape(diagnostic.rule() + " at " + place))
                .append("\">\n      <")
                .append(element);
        if (diagnostic.level() != Level.NOTE) {
            xml.append(" type=\"")
                    .append(diagnostic.level().word())
                    .append("\" message=\"")
                    .append(escape(diagnostic.message()))
                    .append('"');
        }
        xml.append('>')
                .append(escape(diagnostic.file() + ":" + place + ": "
                        + diagnostic.level().word() + ": " + diagnostic.message()))
                .append('\n')
                .append(escape("hint: " + diagnostic.hint()));
        diagnostic.policy().ifPresent(words -> xml.append('\n').append(escape("policy: \"" + words.strip() + "\"")));
        xml.append("</").append(element).append(">\n    </testcase>\n");
    }

    // XML 1.0 (section 2.2) has no place for control characters, not even escaped ones.
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        String line = SafeText.line(text);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\uFFFE', '\uFFFF' -> safe.append('\uFFFD');
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
