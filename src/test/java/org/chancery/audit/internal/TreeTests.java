package org.chancery.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The kept tree against one that is made anew from all leaves, by the definitions of RFC 9162. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeTests {
    private static final int LEAVES = 66_000;

    @TempDir
    static Path home;

    private final List<byte[]> leaves = new ArrayList<>();
    private PostgresServer server;
    private Connection connection;
    private Tree tree;

    @BeforeAll
    void grow() throws SQLException {
        server = PostgresServer.startThrowaway(home);
        Schemas.migrate(server.access());
        DatabaseAccess access = server.access();
        connection = DriverManager.getConnection(access.url(), access.runtime(), access.runtimePassword());
        var sql = DSL.using(connection, SQLDialect.POSTGRES);
        LedgerStore store = new LedgerStore(sql);
        tree = new Tree(store, new TileStore(sql));
        Block last = Block.NONE;
        while (leaves.size() < LEAVES) {
            last = next(last, 1 + leaves.size() % 733);
            store.append(last, Instant.EPOCH);
            tree.grow();
        }
    }

    private Block next(Block last, int count) {
        ByteBuffer hashes = ByteBuffer.allocate(count * Digests.LENGTH);
        for (int i = 0; i < count; i++) {
            byte[] digest = Digests.sha256().digest(("entry " + leaves.size()).getBytes());
            leaves.add(Merkle.leaf(digest));
            hashes.put(digest);
        }
        List<Long> seqs = LongStream.range(0, count).boxed().toList();
        return new Block(
                last.position() + 1,
                last.toXid(),
                last.toXid() + 1,
                last.end(),
                seqs,
                hashes.array(),
                last.hash(),
                Digests.START);
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        server.close();
    }

    @Test
    void rootsAreThoseOfTheDefinition() {
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, leaves.size()}) {
            assertThat(tree.root(size)).as("root of %d", size).isEqualTo(root(0, size));
        }
    }

    @Test
    void everyLeafLeadsToTheRoot() {
        int size = leaves.size();
        for (int index : new int[] {0, 1, 255, 256, 65_535, 65_536, size - 1}) {
            assertThat(tree.inclusion(index, size))
                    .as("path of %d", index)
                    .containsExactlyElementsOf(path(index, 0, size));
        }
        assertThat(tree.inclusion(2, 3)).containsExactlyElementsOf(path(2, 0, 3));
    }

    @Test
    void olderTreesAreTheBeginningOfNewerOnes() {
        int[] sizes = {1, 2, 3, 7, 256, 300, 65_536, 65_999, leaves.size()};
        for (int from : sizes) {
            for (int to : sizes) {
                if (from < to) {
                    assertThat(tree.consistency(from, to))
                            .as("%d to %d", from, to)
                            .containsExactlyElementsOf(extension(from, 0, to, true));
                }
            }
        }
    }

    private byte[] root(int from, int to) {
        if (from == to) {
            return Merkle.EMPTY;
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = split(to - from);
        return Merkle.node(root(from, from + split), root(from + split, to));
    }

    private List<byte[]> path(int index, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int middle = from + split(to - from);
        List<byte[]> path = index < middle ? path(index, from, middle) : path(index, middle, to);
        path.add(index < middle ? root(middle, to) : root(from, middle));
        return path;
    }

    private List<byte[]> extension(int size, int from, int to, boolean whole) {
        if (size == to - from) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(from, to)));
        }
        int split = split(to - from);
        boolean left = size <= split;
        List<byte[]> proof =
                left ? extension(size, from, from + split, whole) : extension(size - split, from + split, to, false);
        proof.add(left ? root(from + split, to) : root(from, from + split));
        return proof;
    }

    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
