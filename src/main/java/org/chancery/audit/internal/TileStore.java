package org.chancery.audit.internal;

import static org.chancery.jooq.audit.Tables.TILE;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Full tiles of the Merkle tree. */
@Component
class TileStore {
    private final DSLContext sql;

    TileStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Tile tile) {
        sql.insertInto(TILE)
                .set(TILE.LEVEL, (short) tile.level())
                .set(TILE.PLACE, tile.place())
                .set(TILE.HASHES, tile.hashes())
                .set(TILE.ROOT, tile.root())
                .execute();
    }

    long count(int level) {
        return sql.fetchCount(TILE, TILE.LEVEL.eq((short) level));
    }

    Optional<Tile> find(int level, long place) {
        return sql.select(TILE.HASHES)
                .from(TILE)
                .where(TILE.LEVEL.eq((short) level).and(TILE.PLACE.eq(place)))
                .fetchOptional(row -> new Tile(level, place, row.value1()));
    }

    /** @return the roots of neighbouring tiles one after the other, fewer where there are fewer */
    byte[] roots(int level, long from, int count) {
        var roots = new ByteArrayOutputStream();
        sql.select(TILE.ROOT)
                .from(TILE)
                .where(TILE.LEVEL.eq((short) level).and(TILE.PLACE.between(from, from + count - 1)))
                .orderBy(TILE.PLACE)
                .forEach(row -> roots.writeBytes(row.value1()));
        return roots.toByteArray();
    }
}
