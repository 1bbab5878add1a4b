package org.reportcli.cases;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reportcli.support.DurableFiles;

/**
 * The folder of cases. A case comes into being whole: its folder is filled under a temporary name and then renamed, so
 * that after a crash it is there with its message and its first events, or not there at all.
 */
public final class Cases {
    private static final String UNFINISHED = ".unfinished-";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LETTERS = 6;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * @param folder {@code data/cases}; made when the first case is
     * @param random for ids that do not collide
     */
    public Cases(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A case that is being made.
     *
     * @param folder its temporary folder
     */
    public record Unfinished(Path folder) {
        /** Where the sealed message is staged. */
        public Path message() {
            return folder.resolve("message.eml");
        }
    }

    /**
     * Keeps other processes from sending meanwhile. Left-overs of processes that died are removed.
     *
     * @return the lock, or empty where another process holds it
     */
    public Optional<Lock> lock() throws IOException {
        FileChannel channel = DurableFiles.lockFile(folder.resolve(".lock"));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                removeLeftOvers();
                return Optional.of(new Lock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held in this very process: the same answer as from another one.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Held while one report is sealed, recorded and delivered. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        private void requireHeld() {
            if (!channel.isOpen()) {
                throw new IllegalStateException("the lock was given back");
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * Begins a case.
     *
     * @param lock shows that no other process clears this one away as a left-over
     */
    public Unfinished begin(Lock lock) throws IOException {
        lock.requireHeld();
        return new Unfinished(DurableFiles.folder(folder.resolve(UNFINISHED + letters())));
    }

    /** Gives up a case that was begun. */
    public void discard(Unfinished unfinished) throws IOException {
        delete(unfinished.folder());
    }

    /**
     * Opens a case: returns when message and events are on the disk.
     *
     * @param vendor the vendor's id, for the case's id
     * @param facts of the event {@code opened}
     * @param more events that belong to the opening
     */
    public Case open(Unfinished unfinished, String vendor, Map<String, String> facts, List<Event> more)
            throws IOException {
        List<Event> events = new ArrayList<>();
        events.add(new Event(clock.instant(), Event.Kind.OPENED, facts));
        events.addAll(more);
        EventLog log = new EventLog(unfinished.folder().resolve("events.jsonl"));
        for (Event event : events) {
            log.append(event);
        }
        DurableFiles.sync(unfinished.folder());
        String day = LocalDate.now(clock).toString().replace("-", "");
        String id = day + "-" + vendor + "-" + letters();
        Path target = folder.resolve(id);
        Files.move(unfinished.folder(), target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.sync(folder);
        return new Case(id, target, events);
    }

    /** Records what happened; returns when it is on the disk. */
    public Case record(Case known, Event.Kind kind, Map<String, String> facts) throws IOException {
        Event event = new Event(clock.instant(), kind, facts);
        new EventLog(known.folder().resolve("events.jsonl")).append(event);
        List<Event> events = new ArrayList<>(known.events());
        events.add(event);
        return new Case(known.id(), known.folder(), events);
    }

    /** All cases, the oldest first. A folder without readable events is no case and is passed over. */
    public List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path each : folders()) {
            read(each).ifPresent(cases::add);
        }
        cases.sort(Comparator.comparing(Case::opened).thenComparing(Case::id));
        return cases;
    }

    /** The case with this id. */
    public Optional<Case> find(String id) throws IOException {
        for (Case each : all()) {
            if (each.id().equals(id)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Folders of cases for a vendor whose first event cannot be read, so that nobody knows what became of them.
     *
     * @param vendor the vendor's id, which stands in the folder's name
     */
    public List<Path> damaged(String vendor) throws IOException {
        List<Path> damaged = new ArrayList<>();
        Pattern name = Pattern.compile("[0-9]{8}-" + Pattern.quote(vendor) + "-[a-z0-9]{" + RANDOM_LETTERS + "}");
        for (Path each : folders()) {
            if (name.matcher(each.getFileName().toString()).matches()
                    && read(each).isEmpty()) {
                damaged.add(each);
            }
        }
        return List.copyOf(damaged);
    }

    private List<Path> folders() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path each : folders) {
                if (!each.getFileName().toString().startsWith(".")) {
                    found.add(each);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private Optional<Case> read(Path each) throws IOException {
        Path log = each.resolve("events.jsonl");
        if (!Files.isRegularFile(log)) {
            return Optional.empty();
        }
        List<Event> events = new EventLog(log).read();
        return events.isEmpty() || events.get(0).kind() != Event.Kind.OPENED
                ? Optional.empty()
                : Optional.of(new Case(each.getFileName().toString(), each, events));
    }

    private void removeLeftOvers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path each : left) {
                delete(each);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private String letters() {
        StringBuilder letters = new StringBuilder(RANDOM_LETTERS);
        for (int at = 0; at < RANDOM_LETTERS; at++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
