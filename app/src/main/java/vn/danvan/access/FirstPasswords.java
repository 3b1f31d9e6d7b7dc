package vn.danvan.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes passwords and codes that a person reads from paper once: no letters that look alike, in groups of four. */
final class FirstPasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPasswords() {}

    /** Four groups: 79 bits of chance. */
    static String next() {
        return groups(4);
    }

    /** So many groups of four, joined by hyphens. */
    static String groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
