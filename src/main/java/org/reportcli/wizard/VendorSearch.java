package org.reportcli.wizard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

/** Finds a vendor by its id, the path of its profile, a part of its name, or an address that its profile claims. */
final class VendorSearch {
    private final Surroundings around;

    VendorSearch(Surroundings around) {
        this.around = around;
    }

    /** What may be meant; one where it is certain. */
    List<Prompt.Choice> find(String typed) {
        try {
            String written = around.vendorInDraft(typed);
            return List.of(new Prompt.Choice(written, around.vendor(written).name()));
        } catch (ReportException e) {
            return search(typed);
        }
    }

    private List<Prompt.Choice> search(String typed) {
        List<Prompt.Choice> found = new ArrayList<>();
        Optional<String> host = host(typed);
        String word = typed.toLowerCase(Locale.ROOT);
        for (Vendor vendor : around.vendors()) {
            if (isNamed(vendor, word) || host.map(each -> claims(vendor, each)).orElse(false)) {
                found.add(new Prompt.Choice(vendor.id(), vendor.name()));
            }
        }
        return found;
    }

    /** By its id or its name, or by all words of it in any order. */
    private static boolean isNamed(Vendor vendor, String typed) {
        String names = vendor.id() + " " + vendor.name().toLowerCase(Locale.ROOT);
        return Stream.of(typed.split("\\s+")).allMatch(names::contains);
    }

    /** Whether a profile's scope, policy page or contact is of this host or of one above it. */
    private static boolean claims(Vendor vendor, String host) {
        Stream<String> assets = vendor.scope().assetsIn().stream().flatMap(asset -> host(asset).stream());
        Stream<String> page = vendor.policy().flatMap(Vendor.PolicySource::url).map(URI::getHost).stream();
        Stream<String> contact = vendor.channels().stream().flatMap(channel -> host(channel).stream());
        return Stream.concat(assets, Stream.concat(page, contact))
                .map(claimed -> claimed.startsWith("*.") ? claimed.substring(2) : claimed)
                .map(claimed -> claimed.startsWith("www.") ? claimed.substring(4) : claimed)
                .anyMatch(claimed -> host.equals(claimed) || host.endsWith("." + claimed));
    }

    private static Optional<String> host(Vendor.Channel channel) {
        if (channel instanceof Vendor.Channel.Email email) {
            return Optional.of(email.address().substring(email.address().lastIndexOf('@') + 1));
        }
        return Optional.ofNullable(((Vendor.Channel.Form) channel).url().getHost());
    }

    private static Optional<String> host(String typed) {
        String rest = typed.strip().toLowerCase(Locale.ROOT);
        int scheme = rest.indexOf("://");
        rest = scheme >= 0 ? rest.substring(scheme + 3) : rest.substring(rest.indexOf('@') + 1);
        int end = 0;
        while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return host.indexOf('.') > 0 && host.indexOf(' ') < 0 ? Optional.of(host) : Optional.empty();
    }
}
