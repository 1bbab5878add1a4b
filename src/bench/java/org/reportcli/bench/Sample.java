package org.reportcli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/** Files such as reporters attach, with a secret in each tenth part; the same each time. */
enum Sample {
    LOG("a log") {
        @Override
        void unit(StringBuilder text, Random random) {
            String time =
                    String.format(Locale.ROOT, "2026-01-14T09:%02d:%02d.118Z", random.nextInt(60), random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 ->
                    text.append("10.0.3.")
                            .append(random.nextInt(250))
                            .append(" - - [")
                            .append(time)
                            .append("] \"GET /api/v2/orders/")
                            .append(random.nextInt(99999))
                            .append(
                                    "?page=2 HTTP/1.1\" 200 5120 \"https://shop.example.com/\" \"Mozilla/5.0 (X11; Linux)\"\n");
                case 1 ->
                    text.append(time)
                            .append(
                                    " INFO [http-8443-exec-4] c.e.web.RequestFilter - session refresh for the user, token and"
                                            + " password checked, key ")
                            .append(random.nextInt(999))
                            .append(" took=18ms\n");
                case 2 ->
                    text.append("\tat com.example.orders.Service.handle(Service.java:")
                            .append(random.nextInt(900))
                            .append(")\n");
                default ->
                    text.append(time)
                            .append(" DEBUG cache etag=\"")
                            .append(hex(random, 32))
                            .append("\" commit=")
                            .append(hex(random, 40))
                            .append('\n');
            }
        }

        @Override
        void secret(StringBuilder text, Random random) {
            text.append("Authorization: Bearer ").append(hex(random, 40)).append('\n');
        }
    },
    HAR("a HAR") {
        @Override
        void unit(StringBuilder text, Random random) {
            text.append("{\"startedDateTime\":\"2026-01-14T09:11:02.118Z\",\"time\":")
                    .append(random.nextInt(900))
                    .append(",\"request\":{\"method\":\"GET\",\"url\":\"https://shop.example.com/api/orders/")
                    .append(random.nextInt(9999))
                    .append(
                            "\",\"headers\":[{\"name\":\"accept\",\"value\":\"*/*\"},{\"name\":\"x-request-id\",\"value\":\"")
                    .append(hex(random, 32))
                    .append(
                            "\"}],\"cookies\":[{\"name\":\"lang\",\"value\":\"en\"}]},\"response\":{\"status\":200,\"content\":");
            if (random.nextInt(8) == 0) {
                text.append("{\"size\":9000,\"mimeType\":\"image/webp\",\"encoding\":\"base64\",\"text\":\"")
                        .append(picture(random, 9000));
            } else {
                text.append("{\"size\":1400,\"mimeType\":\"application/json\",\"text\":\"[");
                for (int i = 0; i < 20; i++) {
                    text.append("{\\\"id\\\":")
                            .append(random.nextInt(99999))
                            .append(",\\\"title\\\":\\\"Order of ")
                            .append(random.nextInt(30))
                            .append(" parts\\\",\\\"etag\\\":\\\"")
                            .append(hex(random, 16))
                            .append("\\\"},");
                }
                text.append("{}]");
            }
            text.append("\"}}},\n");
        }

        @Override
        void secret(StringBuilder text, Random random) {
            text.append("{\"request\":{\"headers\":[{\"name\":\"Cookie\",\"value\":\"PHPSESSID=")
                    .append(hex(random, 26))
                    .append("\"}]}},\n");
        }

        @Override
        String before() {
            return "{\"log\":{\"version\":\"1.2\",\"entries\":[\n";
        }

        @Override
        String after() {
            return "{}]}}\n";
        }
    },
    SCRIPT("minified JavaScript") {
        private static final String[] STATEMENTS = {
            "function %1$s(e,t,n){var r=e.%2$s,o=t.%3$s;return r&&o?this.%2$s=%4$s(o,%5$d):void 0}",
            "%1$s.prototype.%2$s=function(e){for(var t=0,n=e.length;t<n;t++)this.%3$s.push(e[t])};",
            "var %1$s=n(%5$d),%4$s=n.n(%1$s);n.d(t,\"%2$s\",(function(){return %4$s}));",
            "case %5$d:return e.next=3,%1$s.%2$s(\"/%3$s/\".concat(t));",
            "Object.defineProperty(e,\"%2$s\",{enumerable:!0,get:function(){return %1$s.%3$s}}),",
            "%1$s.default.createElement(\"div\",{className:\"%2$s-%3$s\",onClick:%4$s},",
            "if(\"string\"!=typeof e)throw new TypeError(\"%2$s must be a %3$s, got \"+typeof e);",
        };
        private static final String[] NAMES = {
            "render",
            "state",
            "props",
            "value",
            "index",
            "items",
            "parent",
            "target",
            "module",
            "options",
            "children",
            "buffer",
            "callback",
            "dispatch",
            "element",
            "format",
            "handler",
            "listener",
            "message",
            "offset",
            "payload",
            "request",
            "response",
            "scroll",
            "update",
            "token",
            "session",
            "password",
            "key",
            "author"
        };

        @Override
        void unit(StringBuilder text, Random random) {
            text.append(String.format(
                    Locale.ROOT,
                    STATEMENTS[random.nextInt(STATEMENTS.length)],
                    name(random),
                    NAMES[random.nextInt(NAMES.length)],
                    NAMES[random.nextInt(NAMES.length)],
                    name(random),
                    random.nextInt(9999)));
        }

        private String name(Random random) {
            return String.valueOf((char) ('a' + random.nextInt(26))) + (char) ('A' + random.nextInt(26));
        }

        @Override
        void secret(StringBuilder text, Random random) {
            text.append("const c={apiKey:\"").append(base64(random, 30)).append("\"};");
        }
    };

    private static final int SECRETS = 10;

    private final String title;

    Sample(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract void unit(StringBuilder text, Random random);

    abstract void secret(StringBuilder text, Random random);

    String before() {
        return "";
    }

    String after() {
        return "";
    }

    /** Writes a file of about so many bytes. */
    Path write(Path folder, long size) throws IOException {
        Path file = folder.resolve("sample-" + name().toLowerCase(Locale.ROOT));
        Random random = new Random(7);
        long written = 0;
        long step = size / SECRETS;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(before());
            StringBuilder text = new StringBuilder();
            while (written < size) {
                text.setLength(0);
                if ((written + 1) % step > step - 1000) {
                    secret(text, random);
                }
                unit(text, random);
                out.append(text);
                written += text.length();
            }
            out.write(after());
        }
        return file;
    }

    private static String hex(Random random, int length) {
        StringBuilder hex = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }

    private static String base64(Random random, int bytes) {
        return Base64.getEncoder().encodeToString(noise(random, bytes));
    }

    /** A WebP file (RFC 9649) with one chunk of picture data. */
    private static String picture(Random random, int bytes) {
        ByteBuffer file = ByteBuffer.allocate(20 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + bytes);
        file.put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        file.put(noise(random, bytes));
        return Base64.getEncoder().encodeToString(file.array());
    }

    private static byte[] noise(Random random, int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return noise;
    }
}
