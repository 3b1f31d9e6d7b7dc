package vn.danvan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.danvan.kernel.Refusal;

/** What a password must be: long rather than ornate (NIST SP 800-63B §3.1.1), and not the account's own name. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordRule() {}

    /** All reasons against the password, none when it may be used. */
    static List<Refusal> faults(String field, String username, String password) {
        List<Refusal> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.add(Refusal.at(field, "access.password.length", length, SHORTEST, LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            faults.add(Refusal.at(field, "access.password.username"));
        }
        if (password.toLowerCase(Locale.ROOT).contains("danvan")) {
            faults.add(Refusal.at(field, "access.password.product"));
        }
        if (password.chars().distinct().count() < 5) {
            faults.add(Refusal.at(field, "access.password.monotone"));
        }
        return faults;
    }
}
