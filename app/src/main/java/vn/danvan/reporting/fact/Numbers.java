package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the parts of one figure, side by side. Counts, which nearly all of them are, are kept as plain numbers: an answer
 * adds up hundreds of thousands.
 */
final class Numbers {

    /** So many digits fit into an int, whose sums never leave a long. */
    private static final int PLAIN_DIGITS = 9;

    private final int[] plain;
    private final @Nullable BigDecimal @Nullable [] others;

    private Numbers(int[] plain, @Nullable BigDecimal @Nullable [] others) {
        this.plain = plain;
        this.others = others;
    }

    /** Reads an array of {@code count} decimal numbers as PostgreSQL writes it: <code>{12,3.5,0}</code>. */
    static Numbers read(String written, int count) {
        int[] plain = new int[count];
        @Nullable BigDecimal @Nullable [] others = null;
        int start = 1;
        for (int place = 0; place < count; place++) {
            int at = start;
            boolean minus = written.charAt(at) == '-';
            at += minus ? 1 : 0;
            int number = 0;
            int digits = 0;
            while (isDigit(written.charAt(at))) {
                number = number * 10 + written.charAt(at) - '0';
                digits++;
                at++;
            }
            if (digits <= PLAIN_DIGITS && isEnd(written.charAt(at))) {
                plain[place] = minus ? -number : number;
            } else {
                while (!isEnd(written.charAt(at))) {
                    at++;
                }
                others = others == null ? new @Nullable BigDecimal[count] : others;
                others[place] = new BigDecimal(written.substring(start, at));
            }
            start = at + 1;
        }
        return new Numbers(plain, others);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isEnd(char letter) {
        return letter == ',' || letter == '}';
    }

    /** A sum of numbers. */
    static final class Total {

        private long plain;
        private @Nullable BigDecimal others;

        /** Adds the number at a place. */
        void add(Numbers numbers, int place) {
            BigDecimal other = numbers.others == null ? null : numbers.others[place];
            if (other == null) {
                plain += numbers.plain[place];
            } else {
                others = others == null ? other : others.add(other);
            }
        }

        BigDecimal value() {
            BigDecimal counted = BigDecimal.valueOf(plain);
            return others == null ? counted : others.add(counted);
        }
    }
}
