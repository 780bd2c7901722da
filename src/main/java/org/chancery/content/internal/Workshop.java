package org.chancery.content.internal;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import org.chancery.content.internal.WorkOrder.Job;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;

/** Has files opened in processes apart: some that read, and one that shows pages, so that nobody at a screen waits for a queue. */
@Component
class Workshop {
    private static final Path NONE = Path.of("");
    private final ContentSettings settings;
    private final Blobs blobs;
    private final WorkerPool readers;
    private final WorkerPool painters;
    private final String tesseract;
    private final String ghostscript;
    private final String office;

    Workshop(ContentSettings settings, Blobs blobs) {
        this.settings = settings;
        this.blobs = blobs;
        this.readers = new WorkerPool(settings.workers(), settings.workerMemory());
        this.painters = new WorkerPool(1, settings.workerMemory());
        this.tesseract = OutsideProgram.find(settings.tesseract());
        this.ghostscript = OutsideProgram.find(settings.ghostscript());
        this.office = OutsideProgram.find(settings.office());
    }

    WorkAnswer read(String sha256, String type) {
        return readers.ask(order(Job.READ, blob(sha256), type, 0), settings.patience());
    }

    WorkAnswer read(Path file) {
        return readers.ask(order(Job.READ, file, "", 0), settings.patience());
    }

    boolean canRecognise() {
        return !tesseract.isEmpty();
    }

    WorkAnswer recognise(String sha256, int page) {
        WorkOrder order = new WorkOrder(Job.RECOGNISE, blob(sha256), "", page, tesseract, "", NONE);
        return readers.ask(order, settings.patience());
    }

    WorkAnswer archive(String sha256, Path output) {
        return archive(blob(sha256), output);
    }

    WorkAnswer archive(Path file, Path output) {
        WorkOrder order = new WorkOrder(Job.ARCHIVE, file, "", 0, ghostscript, office, output);
        return readers.ask(order, settings.patience());
    }

    WorkAnswer paint(String sha256, int page) {
        return paint(blob(sha256), page);
    }

    WorkAnswer paint(Path file, int page) {
        return painters.ask(order(Job.PICTURE, file, "", page), settings.patience());
    }

    private static WorkOrder order(Job job, Path file, String type, int page) {
        return new WorkOrder(job, file, type, page, "", "", NONE);
    }

    private Path blob(String sha256) {
        return blobs.path(sha256).toAbsolutePath();
    }

    /** Lets the processes that wait go. */
    @PreDestroy
    void rest() {
        readers.close();
        painters.close();
    }
}
