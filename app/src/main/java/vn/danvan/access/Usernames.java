package vn.danvan.access;

import java.text.Normalizer;
import java.util.Locale;

/** User names: what they look like, and which one a full name suggests. */
final class Usernames {

    private static final String FORM = "[a-z0-9][a-z0-9.-]{2,59}";

    private Usernames() {}

    static boolean wellFormed(String username) {
        return username.matches(FORM);
    }

    /** "Nguyễn Thị Hồng Đào" gives {@code nguyen.thi.hong.dao}. */
    static String suggested(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0111', 'd')
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
    }
}
