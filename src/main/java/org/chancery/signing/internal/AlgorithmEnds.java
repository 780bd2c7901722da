package org.chancery.signing.internal;

import eu.europa.esig.dss.policy.jaxb.Algo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Until when algorithms are relied on (ETSI TS 119 312, as DSS's policy restates it, and what the ministry sets instead). */
final class AlgorithmEnds {
    private static final Set<String> SIZED = Set.of("RSA", "RSASSA-PSS", "DSA", "ECDSA", "PLAIN-ECDSA");

    private final List<Algo> rows;

    AlgorithmEnds(List<Algo> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Puts days of one's own into a policy's list.
     *
     * @param ends such as {@code SHA256=2035-01-01} or {@code RSA-3000=2029-01-01}, where the number is the least key size
     */
    static void set(List<Algo> rows, List<String> ends) {
        for (String end : ends) {
            String[] parts = end.strip().split("=", 2);
            if (parts.length < 2) {
                throw new IllegalStateException("CHANCERY_SIGNING_RENEWAL_ALGORITHMENDS is written SHA256=2035-01-01.");
            }
            Algo row = named(parts[0]);
            row.setDate(LocalDate.parse(parts[1]).toString());
            rows.removeIf(each ->
                    each.getValue().equals(row.getValue()) && java.util.Objects.equals(each.getSize(), row.getSize()));
            rows.add(row);
        }
    }

    private static Algo named(String name) {
        Algo row = new Algo();
        int mark = name.lastIndexOf('-');
        boolean sized = mark > 0 && SIZED.contains(name.substring(0, mark));
        row.setValue(sized ? name.substring(0, mark) : name);
        if (sized) {
            row.setSize(Integer.valueOf(name.substring(mark + 1)));
        }
        return row;
    }

    /** @return the first instant at which the digest is relied on no more, empty for one without an end */
    Optional<Instant> digest(String name) {
        return rows.stream()
                .filter(row -> row.getValue().equals(name) && row.getSize() == null)
                .findFirst()
                .flatMap(AlgorithmEnds::end);
    }

    /**
     * @param size of the key in bits
     * @return the first instant at which keys of that size are relied on no more, empty where there is no end
     */
    Optional<Instant> key(String name, int size) {
        return rows.stream()
                .filter(row -> row.getValue().equals(name) && row.getSize() != null && row.getSize() <= size)
                .max(Comparator.comparing(Algo::getSize))
                .flatMap(AlgorithmEnds::end);
    }

    private static Optional<Instant> end(Algo row) {
        return Optional.ofNullable(row.getDate())
                .map(date -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
