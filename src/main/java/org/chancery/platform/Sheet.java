package org.chancery.platform;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row; closing it completes the file. One thread. */
public interface Sheet extends Closeable {
    /** @param cells texts, one for each column; none of them can become a formula */
    void row(List<String> cells) throws IOException;
}
