package org.chancery.drafting.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.drafting.internal.DropStore.Laid;
import org.chancery.drafting.internal.DropStore.Open;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the drop folder: each draft that is with its drafter lies there, what is saved there becomes a version, and what cannot become one
 * is put beside. Every step can be cut off: the next look finds what was begun and goes on.
 */
@Component
class DropFolder {
    private static final Logger log = LoggerFactory.getLogger(DropFolder.class);
    private static final Set<PlatformFault> LATER = Set.of(PlatformFault.STORAGE_FULL, PlatformFault.AWAY);

    private final DropStore store;
    private final DropDisk disk;
    private final DropPeople people;
    private final DropTaking taking;
    private final Clock clock;

    DropFolder(DropStore store, DropDisk disk, DropPeople people, DropTaking taking, Clock clock) {
        this.store = store;
        this.disk = disk;
        this.people = people;
        this.taking = taking;
        this.clock = clock;
    }

    /** Looks once at everything; a share that is not there is left for the next time. */
    void look(Path root) {
        if (!Files.isDirectory(root)) {
            log.warn("the drop folder {} is not there", root);
            return;
        }
        Map<UUID, Laid> laid = store.laid().stream().collect(Collectors.toMap(Laid::draft, Function.identity()));
        Set<UUID> open = new HashSet<>();
        for (Open draft : store.open()) {
            open.add(draft.draft());
            attempt(draft.draft(), () -> look(root, draft, Optional.ofNullable(laid.get(draft.draft()))));
        }
        laid.values().stream()
                .filter(one -> !open.contains(one.draft()))
                .forEach(one -> attempt(one.draft(), () -> close(root, one)));
    }

    /** A look that can fail. */
    @FunctionalInterface
    private interface Look {
        void perform() throws IOException;
    }

    /** One file that makes trouble keeps no other waiting. */
    private static void attempt(UUID draft, Look look) {
        try {
            look.perform();
        } catch (IOException | Fault trouble) {
            log.warn("the drop folder's file of draft {} is left for now: {}", draft, trouble.toString());
        }
    }

    private void look(Path root, Open draft, Optional<Laid> laid) throws IOException {
        Optional<String> name = people.folder(draft.drafter());
        if (name.isEmpty()) {
            return;
        }
        Optional<Path> folder = disk.folder(root, name.get());
        if (folder.isEmpty()) {
            log.warn("{} in the drop folder is no folder", name.get());
            return;
        }
        disk.tidy(folder.get());
        if (laid.isPresent() && !DropNames.isSameKind(laid.get().name(), draft.fileName())) {
            close(root, laid.get());
            return;
        }
        Laid known = laid.orElseGet(() -> new Laid(
                draft.draft(),
                draft.drafter(),
                name.get(),
                DropNames.of(draft.draft(), draft.subject(), draft.fileName()),
                draft.version(),
                draft.original()));
        Path file = folder.get().resolve(known.name());
        if (!disk.exists(file)) {
            lay(file, draft, known);
        } else if (laid.isEmpty()) {
            store.save(known, clock.instant());
        } else if (disk.rests(file)) {
            compare(file, draft, known);
        }
    }

    private void lay(Path file, Open draft, Laid known) throws IOException {
        disk.lay(file, draft.original());
        store.save(known.at(draft.version(), draft.original()), clock.instant());
    }

    private void compare(Path file, Open draft, Laid known) throws IOException {
        String now = disk.sha256(file);
        if (now.equals(draft.original())) {
            if (known.version() != draft.version() || !now.equals(known.sha256())) {
                store.save(known.at(draft.version(), now), clock.instant());
            }
        } else if (now.equals(known.sha256())) {
            if (disk.takeAway(file, now)) {
                lay(file, draft, known);
            }
        } else if (known.version() == draft.version()) {
            take(file, draft, known);
        } else {
            taking.tell(draft, file, "conflict", "");
            disk.putBeside(file, "xung đột");
            lay(file, draft, known);
        }
    }

    private void take(Path file, Open draft, Laid known) throws IOException {
        try {
            taking.take(file, draft);
            store.open(draft.draft())
                    .ifPresent(next -> store.save(known.at(next.version(), next.original()), clock.instant()));
        } catch (Fault refused) {
            if (refused.code() instanceof PlatformFault later && LATER.contains(later)) {
                throw refused;
            }
            taking.tell(draft, file, "refused", taking.why(refused, draft));
            disk.putBeside(file, "không nhận");
            lay(file, draft, known);
        }
    }

    /** The draft went on: what was laid goes away, what was changed stays beside. */
    private void close(Path root, Laid known) throws IOException {
        Path file = root.resolve(known.folder()).resolve(known.name());
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!disk.rests(file)) {
                return;
            }
            if (!disk.sha256(file).equals(known.sha256())) {
                taking.tell(known, file, "late", "");
                disk.putBeside(file, "không nhận");
            } else if (!disk.takeAway(file, known.sha256())) {
                return;
            }
        }
        store.forget(known.draft());
    }
}
