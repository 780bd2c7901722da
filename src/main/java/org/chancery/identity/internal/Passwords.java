package org.chancery.identity.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.identity.IdentityError;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as argon2id hashes; short ones and those that attackers try first are refused. */
@Component
class Passwords {
    private static final int SHORTEST = 12;
    private static final Set<String> STEMS = Set.of(
            "password",
            "matkhau",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "letmein",
            "welcome",
            "iloveyou",
            "admin",
            "chancery",
            "vietnam",
            "hanoi",
            "saigon",
            "ngoaigiao",
            "bongoaigiao",
            "dragon",
            "monkey",
            "football",
            "sunshine",
            "princess",
            "master",
            "superman",
            "trustno",
            "abcdef",
            "anhyeuem",
            "emyeuanh",
            "changeme",
            "default",
            "secret",
            "login");
    private static final Pattern ORNAMENT = Pattern.compile("[^a-z]+");
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Compared with where there is no account, so that its absence cannot be told by time. */
    private final String nobody = encoder.encode("nobody has this password");

    String hash(String password) {
        require(password);
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = password.length() <= 200 && encoder.matches(password, hash == null ? nobody : hash);
        return same && hash != null;
    }

    /** @throws Fault {@code PASSWORD_SHORT} or {@code PASSWORD_COMMON} */
    static void require(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > 200) {
            throw new Fault(IdentityError.PASSWORD_SHORT);
        }
        if (isCommon(password)) {
            throw new Fault(IdentityError.PASSWORD_COMMON);
        }
    }

    /** Digits and ornaments around or inside one well-known word do not make it a secret; nor do few letters repeated, or runs. */
    static boolean isCommon(String password) {
        String plain = password.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('$', 's');
        String letters = ORNAMENT.matcher(plain).replaceAll("");
        String rest = letters;
        for (String stem : STEMS) {
            rest = rest.replace(stem, "");
        }
        long distinct = password.chars().distinct().count();
        return distinct < 5 || (rest.length() < 4 && rest.length() < letters.length()) || isRun(password);
    }

    private static boolean isRun(String password) {
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            steps += step >= -1 && step <= 1 ? 1 : 0;
        }
        return steps > password.length() * 2 / 3;
    }
}
