package org.chancery.search.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** All that is asked of the index at home, asked of a real OpenSearch. */
@EnabledIf(
        value = "org.chancery.search.internal.OpenSearchNode#isThere",
        disabledReason = "no OpenSearch in target/opensearch; ./dev test unpacks it where Maven can fetch it")
class OpenSearchFindingTests extends FindingTests {
    @TempDir
    static Path folder;

    private static OpenSearchNode node;

    @BeforeAll
    static void start() throws Exception {
        node = OpenSearchNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Override
    Shelf shelf(Path home) throws Exception {
        node.empty();
        return new Shelf(home, Shelf.at(node.host()));
    }

    @Override
    void damage() throws Exception {
        node.empty();
    }
}
