package org.chancery.desk.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row; closing it completes the file. */
interface SheetWriter extends Closeable {
    void row(List<String> cells) throws IOException;
}
