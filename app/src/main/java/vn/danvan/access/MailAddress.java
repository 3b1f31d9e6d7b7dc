package vn.danvan.access;

import java.util.List;

/**
 * Where and in which language an account is written to.
 *
 * @param address the e-mail address; empty when no mail is wanted
 * @param language {@code vi} or {@code en}
 */
public record MailAddress(String address, String language) {

    /** The languages that mails are written in, the default first. */
    public static final List<String> LANGUAGES = List.of("vi", "en");
}
