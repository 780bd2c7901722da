package org.chancery.content.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.content.ContentError;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a worker found.
 *
 * @param problem why there is nothing more, or null
 * @param type media type
 * @param pages 0 where unknown
 * @param traits what the file carries besides text
 * @param pictured pages without a text layer, from 1
 * @param flag whether a text was cut, or a rendition was not needed
 * @param note for experts
 * @param payload text in UTF-8, or a PNG
 */
record WorkAnswer(
        @Nullable Problem problem,
        String type,
        int pages,
        Set<Trait> traits,
        List<Integer> pictured,
        boolean flag,
        String note,
        byte[] payload) {
    private static final int LARGEST = 32 << 20;
    private static final int MOST_PAGES = 100_000;
    private static final int LONGEST_NOTE = 2000;

    static WorkAnswer bad(Problem problem, String note) {
        return new WorkAnswer(problem, "", 0, Set.of(), List.of(), false, note, new byte[0]);
    }

    static WorkAnswer payload(byte[] payload) {
        return new WorkAnswer(null, "", 0, Set.of(), List.of(), false, "", payload);
    }

    static WorkAnswer rendition(boolean original, String note) {
        return new WorkAnswer(null, "", 0, Set.of(), List.of(), original, note, new byte[0]);
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /**
     * @return the PNG
     * @throws Fault {@link ContentError#NO_PICTURE}, or {@link ContentError#NO_SUCH_PAGE} where nothing came
     */
    byte[] picture() {
        if (problem != null) {
            throw new Fault(ContentError.NO_PICTURE);
        }
        if (payload.length == 0) {
            throw new Fault(ContentError.NO_SUCH_PAGE);
        }
        return payload;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(problem == null ? -1 : problem.ordinal());
        out.writeUTF(type);
        out.writeInt(pages);
        out.writeInt(traits.stream().mapToInt(trait -> 1 << trait.ordinal()).sum());
        out.writeInt(pictured.size());
        for (int page : pictured) {
            out.writeInt(page);
        }
        out.writeBoolean(flag);
        out.writeUTF(note.substring(0, Math.min(LONGEST_NOTE, note.length())));
        out.writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    /** Reads what a worker said, which may have been taken over by what it read: nothing in it is trusted to be small or well formed. */
    static WorkAnswer read(DataInputStream in) throws IOException {
        int code = in.readByte();
        Problem problem = code < 0 ? null : Problem.values()[within(code, Problem.values().length - 1)];
        String type = in.readUTF();
        int pages = within(in.readInt(), Integer.MAX_VALUE);
        int bits = in.readInt();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if ((bits & 1 << trait.ordinal()) != 0) {
                traits.add(trait);
            }
        }
        int count = within(in.readInt(), MOST_PAGES);
        List<Integer> pictured = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictured.add(in.readInt());
        }
        return new WorkAnswer(problem, type, pages, traits, pictured, in.readBoolean(), in.readUTF(), payload(in));
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        byte[] payload = new byte[within(in.readInt(), LARGEST)];
        in.readFully(payload);
        return payload;
    }

    private static int within(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("the worker's answer is out of bounds");
        }
        return value;
    }
}
