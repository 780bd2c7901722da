package org.chancery.records.internal;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes under which anyone may ask for a document: twelve letters and digits that are not mistaken for each other, 60 random bits. */
final class VerificationCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** @return in groups of four, as printed */
    static String shown(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    /** @return what somebody typed, as it is kept: without hyphens and spaces, and with the letters that look like digits as digits */
    static String read(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return bare.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
