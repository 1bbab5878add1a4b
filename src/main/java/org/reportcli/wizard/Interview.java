package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.report.Report;
import org.reportcli.vendor.Vendor;

/** Makes the questions from a vendor's policy and from what was answered so far. */
final class Interview {
    private static final Set<Topic> ALWAYS_REQUIRED =
            Set.of(Topic.VENDOR, Topic.TITLE, Topic.DESCRIPTION, Topic.IMPACT, Topic.STEPS, Topic.EMAIL);

    private static final List<Topic> EVERYBODY = List.of(
            Topic.PRODUCT,
            Topic.URLS,
            Topic.WEAKNESS,
            Topic.DESCRIPTION,
            Topic.IMPACT,
            Topic.STEPS,
            Topic.PROOF_OF_CONCEPT,
            Topic.ATTACHMENTS);

    private Interview() {}

    /** The questions in order: what the policy asks in its order, then what every vendor needs, then conduct and the reporter. */
    static List<Question> of(Optional<Vendor> vendor, Report report) {
        Set<Topic> topics = new LinkedHashSet<>(List.of(Topic.VENDOR, Topic.TITLE));
        List<Topic> late = List.of(Topic.CREDIT, Topic.DISCLOSURE, Topic.NAME, Topic.EMAIL);
        vendor.ifPresent(known -> known.fields().keySet().stream()
                .flatMap(field -> Topic.of(field).stream())
                .filter(topic -> !late.contains(topic))
                .forEach(topic -> addInPlace(topics, topic)));
        EVERYBODY.forEach(topic -> addInPlace(topics, topic));
        topics.addAll(Topic.SEVERITY);
        vendor.ifPresent(
                known -> known.conduct().forEach(rule -> Topic.of(rule.ask()).ifPresent(topics::add)));
        // What a scanner found is for the person to confirm, whether the policy asks or not.
        if (report.conduct().automatedScan().isPresent()) {
            topics.add(Topic.AUTOMATED_SCAN);
        }
        if (vendor.map(Interview::thanks).orElse(false)) {
            topics.add(Topic.CREDIT);
        }
        topics.addAll(List.of(Topic.DISCLOSURE, Topic.NAME, Topic.EMAIL));
        Optional<Topic> needed = lastChance(topics, report);
        return topics.stream()
                .filter(topic -> applies(topic, report))
                .map(topic -> new Question(
                        topic, isRequired(topic, vendor) || needed.equals(Optional.of(topic)), policy(topic, vendor)))
                .toList();
    }

    // A product or an address is needed: whoever passed over the first of the two cannot pass over the other.
    private static Optional<Topic> lastChance(Set<Topic> topics, Report report) {
        boolean silent = report.affected().stream()
                .allMatch(affected ->
                        affected.product().isEmpty() && affected.urls().isEmpty());
        List<Topic> order = List.copyOf(topics);
        Topic later = order.indexOf(Topic.PRODUCT) > order.indexOf(Topic.URLS) ? Topic.PRODUCT : Topic.URLS;
        return silent ? Optional.of(later) : Optional.empty();
    }

    /** How many more will come when the severity is answered, so that the count does not grow at a stroke. */
    static int later(List<Question> questions, int at, Report report) {
        boolean ahead = questions.stream().skip(at).anyMatch(question -> question.topic() == Topic.CVSS_AV);
        return ahead && report.cvss().isEmpty() ? Topic.SEVERITY.size() - 1 : 0;
    }

    // Which versions is no question without a product before it.
    private static void addInPlace(Set<Topic> topics, Topic topic) {
        topics.add(topic);
        if (topic == Topic.PRODUCT) {
            topics.add(Topic.VERSIONS);
        }
    }

    private static boolean thanks(Vendor vendor) {
        return vendor.hallOfThanks().orElse(false) || vendor.fields().containsKey(Vendor.Field.CREDIT);
    }

    private static boolean applies(Topic topic, Report report) {
        return switch (topic) {
            case COPIES_DELETED -> report.conduct().othersDataAccessed().orElse(false);
            // A product or an address: whoever gave an address need not say a version.
            case VERSIONS ->
                report.affected().stream()
                        .anyMatch(affected -> affected.product().isPresent());
            case CVSS_AC, CVSS_PR, CVSS_UI, CVSS_VC, CVSS_VI, CVSS_VA, CVSS_SC ->
                report.cvss().map(Severity::isOurs).orElse(false);
            default -> true;
        };
    }

    private static boolean isRequired(Topic topic, Optional<Vendor> vendor) {
        if (ALWAYS_REQUIRED.contains(topic) || topic.form() == Topic.Form.METRIC && topic != Topic.CVSS_AV) {
            return true;
        }
        return vendor.map(known -> known.fields().entrySet().stream()
                        .anyMatch(entry -> entry.getValue() == Vendor.Demand.REQUIRED
                                && Topic.of(entry.getKey()).contains(topic)))
                .orElse(false);
    }

    private static String policy(Topic topic, Optional<Vendor> vendor) {
        if (vendor.isEmpty()) {
            return "";
        }
        Vendor known = vendor.get();
        Set<String> words = new LinkedHashSet<>();
        known.conduct().stream().filter(rule -> rule.ask().equals(topic.key())).forEach(rule -> words.add(rule.says()));
        if (topic == Topic.DISCLOSURE) {
            known.quote("disclosure").ifPresent(words::add);
            known.quote("embargo").ifPresent(words::add);
        }
        known.fields().keySet().stream()
                .filter(field -> Topic.of(field).contains(topic))
                .forEach(field -> known.quote(field.id()).ifPresent(words::add));
        return String.join("\n", new ArrayList<>(words));
    }
}
