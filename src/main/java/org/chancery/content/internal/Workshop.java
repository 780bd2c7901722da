package org.chancery.content.internal;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import org.chancery.content.internal.WorkOrder.Job;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;

/** Has files opened in processes apart: some that read, and one that shows pages, so that nobody at a screen waits for a queue. */
@Component
class Workshop {
    private final ContentSettings settings;
    private final Blobs blobs;
    private final WorkerPool readers;
    private final WorkerPool painters;
    private final String tesseract;
    private final String ghostscript;

    Workshop(ContentSettings settings, Blobs blobs) {
        this.settings = settings;
        this.blobs = blobs;
        this.readers = new WorkerPool(settings.workers(), settings.workerMemory());
        this.painters = new WorkerPool(1, settings.workerMemory());
        this.tesseract = OutsideProgram.find(settings.tesseract());
        this.ghostscript = OutsideProgram.find(settings.ghostscript());
    }

    WorkAnswer read(String sha256, String type) {
        return readers.ask(order(Job.READ, sha256, type, 0, "", Path.of("")), settings.patience());
    }

    boolean canRecognise() {
        return !tesseract.isEmpty();
    }

    WorkAnswer recognise(String sha256, int page) {
        return readers.ask(order(Job.RECOGNISE, sha256, "", page, tesseract, Path.of("")), settings.patience());
    }

    WorkAnswer archive(String sha256, Path output) {
        return readers.ask(order(Job.ARCHIVE, sha256, "", 0, ghostscript, output), settings.patience());
    }

    WorkAnswer paint(String sha256, int page) {
        return painters.ask(order(Job.PICTURE, sha256, "", page, "", Path.of("")), settings.patience());
    }

    private WorkOrder order(Job job, String sha256, String type, int page, String program, Path output) {
        return new WorkOrder(job, blobs.path(sha256).toAbsolutePath(), type, page, program, output);
    }

    /** Lets the processes that wait go. */
    @PreDestroy
    void rest() {
        readers.close();
        painters.close();
    }
}
