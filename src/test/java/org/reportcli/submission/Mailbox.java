package org.reportcli.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reportcli.delivery.Delivery;
import org.reportcli.delivery.Handover;
import org.reportcli.delivery.Transport;
import org.reportcli.seal.SealedMessage;

/** What a vendor received, over all processes that ever handed something over. */
final class Mailbox {
    /** How a server behaves towards one process. */
    enum Server {
        TAKES,
        /** 4xx, or no connection, before the message is offered. */
        NOT_NOW,
        /** 4xx to the whole message. */
        NOT_NOW_AFTER_ALL,
        /** 5xx to the whole message. */
        REFUSES,
        /** The wrong certificate. */
        IS_ANOTHER,
        /** The link breaks at the end, and the server took the message. */
        TAKES_AND_IS_SILENT,
        /** The link breaks at the end, and the server did not take the message. */
        LOSES_AND_IS_SILENT;

        boolean takes() {
            return this == TAKES || this == TAKES_AND_IS_SILENT;
        }
    }

    private final List<byte[]> taken = new ArrayList<>();
    private final List<String> messageIds = new ArrayList<>();

    /** The messages, byte for byte. */
    List<byte[]> taken() {
        return List.copyOf(taken);
    }

    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    int size() {
        return taken.size();
    }

    /** The way from one process to this mailbox. */
    Transport through(Server server, Cuts cuts) {
        return new Transport() {
            @Override
            public String name() {
                return "mailbox";
            }

            @Override
            public String destination() {
                return "a test";
            }

            @Override
            public Delivery deliver(SealedMessage message, Handover handover) {
                cuts.step("connect");
                if (server == Server.NOT_NOW) {
                    return new Delivery.Deferred("not now", Optional.empty());
                }
                if (server == Server.IS_ANOTHER) {
                    return new Delivery.Unsafe("another", Optional.empty());
                }
                byte[] bytes = read(message.file());
                try {
                    handover.begins();
                } catch (IOException e) {
                    return new Delivery.Deferred(e.toString(), Optional.empty());
                }
                cuts.step("hand over");
                if (server.takes()) {
                    taken.add(bytes);
                    messageIds.add(message.messageId());
                }
                cuts.step("wait for the answer");
                return answer();
            }

            private Delivery answer() {
                return switch (server) {
                    case TAKES -> new Delivery.Delivered("mailbox", "a test", Optional.of("250 ok"));
                    case REFUSES -> new Delivery.Rejected("550 no", Optional.empty());
                    case TAKES_AND_IS_SILENT, LOSES_AND_IS_SILENT ->
                        new Delivery.Uncertain("no answer", Optional.empty());
                    default -> new Delivery.Deferred("451 later", Optional.empty());
                };
            }
        };
    }

    boolean holds(byte[] message) {
        return taken.stream().anyMatch(each -> Arrays.equals(each, message));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
