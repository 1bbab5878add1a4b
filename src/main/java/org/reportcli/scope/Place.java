package org.reportcli.scope;

import java.util.List;

/**
 * Where a text stands in the report.
 *
 * @param path keys and indexes from 0, such as {@code title} or {@code affected}, 0, {@code urls}, 1
 */
public record Place(List<Object> path) {
    static final Place TITLE = of("title");
    static final Place DESCRIPTION = of("description");

    public Place {
        path = List.copyOf(path);
    }

    static Place of(Object... path) {
        return new Place(List.of(path));
    }

    // By hand: what a record has by itself is made at each start, with classes that no archive keeps.
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && path.equals(place.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** As in {@code affected[0].urls[1]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
