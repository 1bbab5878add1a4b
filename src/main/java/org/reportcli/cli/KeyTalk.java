package org.reportcli.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Finding;
import org.reportcli.key.Judgement;
import org.reportcli.submission.KeySource;
import org.reportcli.submission.VendorCertificates;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.KeyState;
import org.reportcli.wizard.Notice;
import org.reportcli.wizard.Prompter.Tone;
import org.reportcli.wizard.Texts;

/** Says in an interview whether a vendor's key is here and fit, and what brings it here: each command in a line of its own. */
final class KeyTalk {
    private final Texts texts;
    private final String home;
    private final List<Notice> said = new ArrayList<>();

    /** @param home what commands need to find the same keys: empty, or the option and its value with a blank before them */
    KeyTalk(Texts texts, String home) {
        this.texts = texts;
        this.home = home;
    }

    KeyState of(Vendor vendor, VendorCertificates certificates) {
        return new KeyState(isFit(vendor, certificates), said);
    }

    private boolean isFit(Vendor vendor, VendorCertificates certificates) {
        Optional<Vendor.Channel.Email> channel = vendor.email();
        if (channel.isEmpty()) {
            error("key.no-mail", vendor.name());
            command("report vendor show " + ShellWord.of(vendor.operand()) + home);
            return false;
        }
        Optional<Vendor.OpenPgp> openPgp = channel.get().openPgp();
        if (openPgp.isEmpty()) {
            error("key.no-pin", vendor.name());
            return false;
        }
        if (openPgp.get().encryption() == Vendor.Encryption.REFUSED) {
            error("key.refused", vendor.name());
            command("report vendor show " + ShellWord.of(vendor.operand()) + home);
            return false;
        }
        try {
            Optional<Judgement> judged = certificates.judged(channel.get(), openPgp.get());
            if (judged.isEmpty()) {
                missing(vendor, channel.get(), openPgp.get());
                return false;
            }
            return isFit(vendor, judged.get());
        } catch (ReportException e) {
            error("key.trouble", vendor.name(), e.getMessage());
        } catch (IOException e) {
            error("key.trouble", vendor.name(), FileTrouble.of(e));
        }
        return false;
    }

    private boolean isFit(Vendor vendor, Judgement judged) {
        if (judged instanceof Judgement.Usable usable) {
            say(
                    Tone.GOOD,
                    texts.get("key.fit", usable.certificate().fingerprint().grouped()));
            usable.notes().forEach(this::finding);
            return true;
        }
        error("key.unfit", vendor.name());
        ((Judgement.Refused) judged).findings().forEach(this::finding);
        return false;
    }

    private void finding(Finding found) {
        say(Tone.WARNING, texts.wordsFor(found.id()).orElse(found.message()) + " [" + found.id() + "]");
        say(Tone.PLAIN, "  " + texts.hintFor(found.id()).orElse(found.hint()));
    }

    private void missing(Vendor vendor, Vendor.Channel.Email channel, Vendor.OpenPgp openPgp) {
        String file = KeySource.file(vendor);
        error("key.missing", vendor.name());
        say(Tone.PLAIN, "    " + openPgp.fingerprint().grouped());
        for (KeySource source : KeySource.of(vendor, channel, openPgp)) {
            source(source, file);
        }
        vendor.policy()
                .flatMap(page -> page.url().map(Object::toString).or(page::title))
                .ifPresent(page -> say(Tone.PLAIN, texts.get("key.page", page)));
        say(Tone.PLAIN, texts.get("key.import"));
        command("report key import " + ShellWord.of(file) + home);
        say(Tone.PLAIN, texts.get("key.only"));
    }

    private void source(KeySource source, String file) {
        if (source instanceof KeySource.Searched searched) {
            say(Tone.PLAIN, texts.get("key.searched", searched.where(), searched.address(), file));
            return;
        }
        KeySource.Fetched fetched = (KeySource.Fetched) source;
        say(
                Tone.PLAIN,
                texts.get(
                        switch (fetched.kind()) {
                            case MAIL_DOMAIN -> "key.from-domain";
                            case KEY_SERVER -> "key.from-server";
                            case WEB -> "key.from-web";
                        }));
        command(fetched.command());
    }

    private void error(String key, Object... values) {
        say(Tone.ERROR, texts.get(key, values));
    }

    private void command(String command) {
        say(Tone.COMMAND, command);
    }

    private void say(Tone tone, String text) {
        said.add(new Notice(tone, text));
    }
}
