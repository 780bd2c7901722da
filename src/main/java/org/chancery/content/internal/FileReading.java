package org.chancery.content.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.chancery.content.Problem;

/** Finds out what a file is and what it says, inside a worker. */
final class FileReading {
    private FileReading() {}

    static WorkAnswer read(WorkOrder order) throws IOException {
        String type = OfficeReading.detect(order);
        if (type.equals("application/pdf")) {
            return PdfReading.read(order.file());
        }
        if (PictureFile.READ.contains(type)) {
            PictureFile.measure(order.file());
            return new WorkAnswer(null, type, 1, Set.of(), List.of(1), false, "", new byte[0]);
        }
        if (OfficeReading.reads(type)) {
            return OfficeReading.read(order, type);
        }
        throw new Refusal(Problem.UNKNOWN_KIND, type);
    }
}
