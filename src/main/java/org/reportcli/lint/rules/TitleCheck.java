package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether the title says what is wrong and where. */
final class TitleCheck implements Check {
    /** Code points of a title that still fits a line of a ticket list. */
    static final int LONGEST = 120;

    static final Rule VAGUE = Rule.warning(
            "quality/title-vague",
            "the title says nothing",
            "The title is the first thing that is read, and often all that a list of tickets shows. 'XSS' or 'security"
                    + " issue' can be anything; name the weakness and the place.",
            "name the weakness and the place, such as 'Stored XSS in zone descriptions of the DNS console'");
    static final Rule LONG = Rule.note(
            "quality/title-long",
            "the title is long",
            "Ticket lists cut titles. What does not fit into " + LONGEST + " characters belongs into the description.",
            "keep the weakness and the place, and move the rest to the description");

    private static final Set<String> FILLERS = Words.setOf("""
            a an the in on of at to for from with by via and or is are be has have was your my our
            this that there some i it its you der die das den dem des ein eine einen einem einer im am
            auf von vom zu zum zur mit bei beim durch und oder ist sind hat ihr ihre ihrer ihrem mein
            meine es sich""");

    /** Words that fit every report. */
    private static final Set<String> EVERYWHERE = Words.setOf("""
            bug bugs vulnerability vulnerabilities vuln vulnerable security issue issues problem
            problems report finding weakness flaw error critical high severe serious important urgent
            major found new test possible potential website site web page application app system
            server service product software online poc exploit attack hack hacked bounty disclosure
            responsible cve xss csrf ssrf xxe rce lfi rfi idor sqli ssti dos ddos injection sql
            cross-site cross scripting stored reflected dom remote code execution overflow bypass
            lücke sicherheitslücke sicherheitslücken schwachstelle schwachstellen fehler sicherheit
            sicherheitsproblem probleme meldung bericht kritisch kritische kritischer wichtig dringend
            gefunden neue neuer mögliche möglicher webseite seite anwendung produkt dienst angriff""");

    @Override
    public List<Rule> rules() {
        return List.of(VAGUE, LONG);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Optional<Passage> title = subject.text("title");
        if (title.isEmpty()) {
            return;
        }
        String text = title.get().text().strip();
        if (!PlaceholderCheck.isLone(text) && isVague(text)) {
            found.accept(
                    subject.diagnostic(VAGUE, title.get().range(), "the title does not say what is wrong and where"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            found.accept(subject.diagnostic(
                    LONG,
                    title.get().range(),
                    "the title has " + length + " characters; " + LONGEST + " fit into a list of tickets"));
        }
    }

    /** Fewer than three words that carry something, or none of them tells this report from others. */
    static boolean isVague(String title) {
        if (!Words.areCountable(title)) {
            return title.codePointCount(0, title.length()) < 6;
        }
        int carrying = 0;
        int telling = 0;
        for (Words.Word word : Words.of(title).list()) {
            if (!FILLERS.contains(word.text())) {
                carrying++;
                telling += EVERYWHERE.contains(word.text()) ? 0 : 1;
            }
        }
        return carrying < 3 || telling == 0;
    }
}
