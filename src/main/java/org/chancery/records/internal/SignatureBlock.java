package org.chancery.records.internal;

import java.util.List;
import org.chancery.records.AuthorityPrefix;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below a personal signature (boxes 7a and 7b): Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7.
 *
 * @param lines authority and title, in capitals, one or two
 * @param name the signer's full name, empty while nobody signs
 */
record SignatureBlock(List<String> lines, String name) {
    static SignatureBlock of(AuthorityPrefix prefix, Issuer issuer, @Nullable String position, String name) {
        String head = issuer.headTitle();
        List<String> lines =
                switch (prefix) {
                    case NONE -> List.of(given(position, head));
                    case Q -> List.of("Q. " + head);
                    case TM -> List.of("TM. " + issuer.name().vi(), given(position, head));
                    case KT, TL, TUQ -> List.of(prefix.mark() + " " + head, given(position, issuer.deputyTitle()));
                };
        return new SignatureBlock(lines.stream().map(Issuers::capitals).toList(), name);
    }

    /** @return the lines as one, for registers */
    String position() {
        return String.join(" / ", lines);
    }

    private static String given(@Nullable String position, String otherwise) {
        return position == null || position.isBlank() ? otherwise : position.strip();
    }
}
