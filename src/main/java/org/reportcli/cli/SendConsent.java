package org.reportcli.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.submission.Consent;
import org.reportcli.submission.Summary;
import org.reportcli.support.ReportException;
import org.reportcli.wizard.Texts;

/** Shows what is about to leave, and asks; {@code --yes} answers this question and no other. */
final class SendConsent implements Consent {
    private final Invocation invocation;
    private final boolean yes;
    private final boolean resend;
    private final boolean dryRun;
    private final Texts texts;
    private final Consumer<String> screen;

    SendConsent(Invocation invocation, boolean yes, boolean resend, boolean dryRun) {
        this(
                invocation,
                yes,
                resend,
                dryRun,
                Texts.of(Locale.ENGLISH),
                text -> invocation.console().talk(text + "\n"));
    }

    /** Asks in the language of an interview, on its screen. */
    static SendConsent inInterview(Invocation invocation, Texts texts, Consumer<String> screen) {
        return new SendConsent(invocation, false, false, false, texts, screen);
    }

    private SendConsent(
            Invocation invocation, boolean yes, boolean resend, boolean dryRun, Texts texts, Consumer<String> screen) {
        this.invocation = invocation;
        this.yes = yes;
        this.resend = resend;
        this.dryRun = dryRun;
        this.texts = texts;
        this.screen = screen;
    }

    @Override
    public boolean toSend(Summary summary) {
        if (!yes && !dryRun && !invocation.mayAsk()) {
            throw ReportException.wrong("nobody can be asked whether to send now")
                    .withHint("add --yes to send, or --dry-run to see what would be sent");
        }
        boolean asks = !yes && !dryRun;
        if (asks) {
            // Also under --quiet: nobody is asked about what was not shown.
            screen.accept(SummaryText.of(summary, texts));
        } else {
            invocation.console().sayLines(SummaryText.of(summary, texts));
        }
        summary.notes()
                .forEach(note -> SendTalk.labelled(invocation.console(), texts)
                        .warning(texts.wordsFor(note.id()).orElse(note.message())));
        if (!asks) {
            return true;
        }
        String yesWord = texts.get("word.yes");
        Optional<String> answer = invocation.runtime().terminal().ask(texts.get("consent.question") + " ");
        // In any language: nobody who types yes means no.
        return answer.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text ->
                        List.of("y", "yes", yesWord, yesWord.substring(0, 1)).contains(text))
                .isPresent();
    }

    @Override
    public boolean toResend() {
        return resend;
    }
}
