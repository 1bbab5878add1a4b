package org.reportcli.support;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where state lives: the XDG base folders, or all of it under one folder with {@code --home} or {@code REPORT_HOME}.
 *
 * @param config holds {@code config.yaml}
 * @param data holds {@code vendors}, {@code keys}, {@code cases} and {@code outbox}
 */
public record Folders(Path config, Path data) {

    /** The folders for this user; {@code home} is the value of {@code --home}, where it was given. */
    public static Folders of(Runtime runtime, Optional<String> home) {
        Optional<Path> one = home.or(() -> runtime.variable("REPORT_HOME")).map(runtime::path);
        if (one.isPresent()) {
            return new Folders(one.get(), one.get());
        }
        if (runtime.variable("XDG_CONFIG_HOME").isEmpty()
                && System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            Path config = runtime.variable("APPDATA").map(runtime::path).orElse(runtime.home());
            Path data = runtime.variable("LOCALAPPDATA").map(runtime::path).orElse(runtime.home());
            return new Folders(config.resolve("report"), data.resolve("report"));
        }
        return new Folders(xdg(runtime, "XDG_CONFIG_HOME", ".config"), xdg(runtime, "XDG_DATA_HOME", ".local/share"));
    }

    // The XDG specification: a relative path in these variables is invalid and is ignored.
    private static Path xdg(Runtime runtime, String variable, String fallback) {
        return runtime.variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(runtime.home().resolve(fallback))
                .resolve("report");
    }

    public Path configFile() {
        return config.resolve("config.yaml");
    }

    public Path vendors() {
        return data.resolve("vendors");
    }

    public Path keys() {
        return data.resolve("keys");
    }

    public Path cases() {
        return data.resolve("cases");
    }

    public Path outbox() {
        return data.resolve("outbox");
    }
}
