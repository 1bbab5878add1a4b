package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.yaml.Node;

/**
 * Where a CVSS vector and the report's words contradict each other. Only what the words say plainly counts: a step that
 * starts with "Log in", a victim who clicks, a URL of a host elsewhere.
 */
final class SeverityMismatch {
    static final Rule MISMATCH = Rule.warning(
            "quality/cvss-mismatch",
            "the CVSS vector does not match the report",
            "Vendors check the vector against the text and distrust a report in which they disagree: no privileges"
                    + " needed, and the first step is to log in; no user interaction, and the victim clicks on a link.",
            "correct the vector or the text");

    private static final Set<String> SIGN_IN =
            Set.of("login", "signin", "logge", "einloggen", "anmelden", "authenticate", "authentifiziere");
    private static final Set<String> OTHERS =
            Set.of("victim", "opfer", "admin", "administrator", "moderator", "target");
    private static final Set<String> VICTIMS = Set.of("victim", "victim's", "opfer");
    private static final List<String> ACTS = List.of(
            "click", "open", "visit", "browses", "load", "navigat", "follow", "view", "klick", "öffne", "besuch",
            "ruf");

    private final Subject subject;
    private final Passage passage;
    private final CvssVector vector;

    SeverityMismatch(Subject subject, Passage passage, CvssVector vector) {
        this.subject = subject;
        this.passage = passage;
        this.vector = vector;
    }

    void find(Consumer<Diagnostic> found) {
        if (hasNoImpact()) {
            found.accept(subject.diagnostic(
                    MISMATCH, passage.range(), "the vector says that nothing happens: every impact is None"));
        }
        List<Passage> steps = subject.texts("steps");
        if (isPrivilegeFree()) {
            steps.stream()
                    .filter(step -> signsIn(Words.of(step.text())))
                    .findFirst()
                    .ifPresent(step -> found.accept(say(
                            privileges(),
                            "the vector says that no privileges are needed, and the steps sign in in line "
                                    + line(step))));
        }
        if (vector.is("UI", "N")) {
            steps.stream()
                    .filter(step -> victimActs(Words.of(step.text())))
                    .findFirst()
                    .ifPresent(step -> found.accept(say(
                            "UI", "the vector says that no user takes part, and a victim does in line " + line(step))));
        }
        boolean local = vector.is("AV", "L") || vector.is("AV", "P");
        if (local && vector.version() != CvssVersion.V2_0) {
            remoteUrl()
                    .ifPresent(url -> found.accept(say(
                            "AV",
                            "the vector says that an attacker must be at the machine, and line " + line(url)
                                    + " names a URL")));
        }
    }

    private boolean hasNoImpact() {
        List<String> impacts = vector.version() == CvssVersion.V4_0
                ? List.of("VC", "VI", "VA", "SC", "SI", "SA")
                : List.of("C", "I", "A");
        return impacts.stream().allMatch(name -> vector.is(name, "N"));
    }

    private String privileges() {
        return vector.version() == CvssVersion.V2_0 ? "Au" : "PR";
    }

    private boolean isPrivilegeFree() {
        return vector.is(privileges(), "N");
    }

    /** "Log in …", "Sign in …", "Melde dich an …" at the start of a step, unless it is about somebody else. */
    private static boolean signsIn(Words words) {
        int at = words.startsAt(0, "first") || words.startsAt(0, "then") ? 1 : 0;
        boolean starts = words.startsAt(at, "log", "in")
                || words.startsAt(at, "log", "into")
                || words.startsAt(at, "sign", "in")
                || words.startsAt(at, "sign", "into")
                || words.startsAt(at, "melde", "dich")
                || words.startsAt(at, "melden", "sie", "sich")
                || at < words.count() && SIGN_IN.contains(words.text(at));
        return starts && words.list().stream().noneMatch(word -> OTHERS.contains(word.text()));
    }

    /** "The victim opens …": the word, and within three words behind it what the victim does. */
    private static boolean victimActs(Words words) {
        for (int at = 0; at < words.count(); at++) {
            if (VICTIMS.contains(words.text(at))) {
                for (int behind = at + 1; behind < Math.min(at + 4, words.count()); behind++) {
                    String word = words.text(behind);
                    if (ACTS.stream().anyMatch(word::startsWith)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A URL of another machine, where nothing else is affected. */
    private Optional<Passage> remoteUrl() {
        Optional<Passage> first = Optional.empty();
        for (Node.Mapping affected : subject.mappings("affected")) {
            if (Fields.isWritten(affected, "product")) {
                return Optional.empty();
            }
            for (Node item : affected.get("urls").map(SeverityMismatch::items).orElse(List.of())) {
                Optional<Passage> url = Subject.passage(item);
                if (url.isEmpty() || !isRemote(url.get().text())) {
                    return Optional.empty();
                }
                first = first.or(() -> url);
            }
        }
        return first;
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static boolean isRemote(String url) {
        return (url.startsWith("https://") || url.startsWith("http://"))
                && !url.contains("://localhost")
                && !url.contains("://127.")
                && !url.contains("://[::1]");
    }

    private Diagnostic say(String metric, String message) {
        CvssVector.Metric at = vector.metric(metric).orElseThrow();
        return subject.diagnostic(MISMATCH, passage.part(at.start(), at.end()), message);
    }

    private int line(Passage at) {
        return subject.document().source().position(at.range().start()).line();
    }
}
