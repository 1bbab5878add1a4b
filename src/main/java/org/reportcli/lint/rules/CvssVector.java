package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.Quoted;

/** A CVSS vector taken apart, so that a fault can be shown at the metric that has it. */
final class CvssVector {
    /** A metric with its place in the vector's text. */
    record Metric(String name, String value, int start, int end) {}

    /** What is wrong, and where in the vector's text. */
    record Fault(String message, int start, int end) {}

    private final CvssVersion version;
    private final List<Metric> metrics;
    private final Optional<Fault> fault;

    private CvssVector(CvssVersion version, List<Metric> metrics, Optional<Fault> fault) {
        this.version = version;
        this.metrics = metrics;
        this.fault = fault;
    }

    static CvssVector parse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Optional<CvssVersion> version = CvssVersion.of(text.substring(start, end));
        if (version.isEmpty()) {
            int prefix = text.startsWith("CVSS:", start) ? slash(text, start, end) : end;
            String said = prefix < end
                    ? Quoted.of(text.substring(start, prefix)) + " is no version of CVSS"
                    : "this is no CVSS vector";
            return new CvssVector(CvssVersion.V4_0, List.of(), Optional.of(new Fault(said, start, prefix)));
        }
        return metrics(text, start + version.get().prefix().length(), end, version.get());
    }

    private static CvssVector metrics(String text, int from, int end, CvssVersion version) {
        List<Metric> metrics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = from; at < end; ) {
            int next = slash(text, at, end);
            int colon = text.indexOf(':', at);
            String name = colon >= 0 && colon < next ? text.substring(at, colon) : text.substring(at, next);
            String value = colon >= 0 && colon < next ? text.substring(colon + 1, next) : "";
            Optional<String> complaint = version.complaint(name, value);
            if (complaint.isEmpty() && !seen.add(name)) {
                complaint = Optional.of("'" + name + "' is there twice");
            }
            if (complaint.isPresent()) {
                return new CvssVector(version, metrics, Optional.of(new Fault(complaint.get(), at, next)));
            }
            metrics.add(new Metric(name, value, at, next));
            at = next + 1;
            if (at == end) {
                return new CvssVector(
                        version, metrics, Optional.of(new Fault("the vector ends with a stroke", next, end)));
            }
        }
        List<String> missing = version.mandatory().stream()
                .filter(name -> !seen.contains(name))
                .toList();
        Optional<Fault> fault = missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "the vector lacks " + String.join(", ", missing),
                        from - version.prefix().length(),
                        end));
        return new CvssVector(version, metrics, fault);
    }

    private static int slash(String text, int from, int end) {
        int slash = text.indexOf('/', from);
        return slash < 0 || slash > end ? end : slash;
    }

    CvssVersion version() {
        return version;
    }

    Optional<Fault> fault() {
        return fault;
    }

    Optional<Metric> metric(String name) {
        return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    /** Whether a metric has this value. */
    boolean is(String name, String value) {
        return metric(name).map(metric -> metric.value().equals(value)).orElse(false);
    }
}
