package vn.danvan.rules.content;

import java.util.Locale;

/** A name or a remark of the content in both languages of the system. */
public record Wording(String vi, String en) {

    /** The English text for an English locale, the Vietnamese one for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
