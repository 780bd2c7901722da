package org.chancery.content.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a worker is asked.
 *
 * @param job what to do
 * @param file the blob; only read
 * @param type media type as its sender calls it, or empty
 * @param page from 1, where the job is about one
 * @param program the outside program that the job needs, as a whole path; empty: none is installed
 * @param office the program that turns office files into PDF, as a whole path; empty: none is installed
 * @param output where the result goes, where the job makes a file
 */
record WorkOrder(Job job, Path file, String type, int page, String program, String office, Path output) {
    enum Job {
        READ,
        RECOGNISE,
        PICTURE,
        ARCHIVE
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(job.ordinal());
        out.writeUTF(file.toString());
        out.writeUTF(type);
        out.writeInt(page);
        out.writeUTF(program);
        out.writeUTF(office);
        out.writeUTF(output.toString());
        out.flush();
    }

    static WorkOrder read(DataInputStream in) throws IOException {
        return new WorkOrder(
                Job.values()[in.readByte()],
                Path.of(in.readUTF()),
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                Path.of(in.readUTF()));
    }
}
