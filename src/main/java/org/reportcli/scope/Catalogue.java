package org.reportcli.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories that are known without a profile, in the order of {@code categories.yaml}. */
public final class Catalogue {
    private final Map<String, Category> byId = new LinkedHashMap<>();

    private Catalogue(List<Category> categories) {
        categories.forEach(category -> byId.put(category.id(), category));
    }

    /** The program's own; read at the first call. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    public List<Category> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Category> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static final class Standard {
        static final Catalogue CATALOGUE = new Catalogue(CategoryFile.of(Resource.lines(CategoryFile.LINES)));
    }
}
