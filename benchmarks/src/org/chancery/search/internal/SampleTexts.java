package org.chancery.search.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Role;
import org.chancery.search.SearchKind;
import org.chancery.search.Searchable;

/** Documents that never were, always the same ones: syllables and words, the first far more often than the last, as in any language. */
final class SampleTexts {
    static final int UNITS = 120;
    private static final String[] BEGINNINGS = {
        "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr",
        "v", "x"
    };
    private static final String[] ENDINGS = {
        "an", "ạn", "áo", "ày", "ân", "ất", "ệp", "ền", "ính", "ịch", "oa", "óa", "òng", "ộ", "ời", "ơn", "ủ", "ứng",
        "ước", "uyền", "uyết", "ương"
    };
    private static final String[] ENGLISH = {
        "agreement",
        "treaty",
        "embassy",
        "consular",
        "trade",
        "border",
        "fisheries",
        "visa",
        "protocol",
        "minister",
        "meeting",
        "cooperation",
        "committee",
        "research",
        "energy",
        "education",
        "health",
        "security",
        "summit",
        "delegation",
        "negotiation",
        "airline",
        "investment",
        "citizen",
        "passport",
        "crisis",
        "report",
        "programme",
        "funding",
        "signature"
    };
    private static final String[] TYPES = {
        "Công văn",
        "Quyết định",
        "Thông báo",
        "Báo cáo",
        "Tờ trình",
        "Kế hoạch",
        "Giấy mời",
        "Biên bản",
        "Công điện",
        "Chương trình"
    };
    private static final String[] CODES = {"CV", "QĐ", "TB", "BC", "TTr", "KH", "GM", "BB", "CĐ", "CTr"};
    private static final SearchKind[] KINDS = SearchKind.values();
    private static final Set<Role> READERS =
            EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK, Role.AUDITOR);
    static final String[] SYLLABLES = syllables();

    private SampleTexts() {}

    private static String[] syllables() {
        String[] all = new String[BEGINNINGS.length * ENDINGS.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = BEGINNINGS[i % BEGINNINGS.length] + ENDINGS[(i * 7 / BEGINNINGS.length) % ENDINGS.length];
        }
        return all;
    }

    /** @param number which of them, from 0 */
    static Searchable document(int number) {
        Random chance = new Random(20261123L * 31 + number);
        int type = chance.nextInt(TYPES.length);
        String unit = unit(chance.nextInt(UNITS));
        LocalDate dated = LocalDate.of(2016, 1, 1).plusDays(chance.nextInt(3950));
        UUID id = new UUID(number, 0x8000000000000000L | number);
        return new Searchable(
                KINDS[chance.nextInt(KINDS.length)],
                id,
                Set.of(id),
                "/desk/drafts/" + id,
                Searchable.readers(READERS, List.of(unit)),
                unit,
                dated,
                TYPES[type],
                "drafting.state.ISSUED",
                (1 + number % 9999) + "/" + CODES[type] + "-BNG",
                words(chance, 8 + chance.nextInt(7)),
                List.of(words(chance, 4)),
                words(chance, 60 + chance.nextInt(60)),
                List.of());
    }

    static String unit(int number) {
        return "G08." + (number + 1);
    }

    static String words(Random chance, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(chance));
        }
        return words.toString();
    }

    /** One word in seven is English; the square makes the first words common and the last ones rare. */
    static String word(Random chance) {
        double rank = chance.nextDouble();
        return chance.nextInt(7) == 0
                ? ENGLISH[(int) (rank * rank * ENGLISH.length)]
                : SYLLABLES[(int) (rank * rank * SYLLABLES.length)];
    }
}
