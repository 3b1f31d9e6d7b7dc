package vn.danvan.rules.content;

import java.util.Locale;
import vn.danvan.kernel.Worded;

/** A name or a remark of the content in both languages of the system. */
public record Wording(String vi, String en) implements Worded {

    /** The English text for an English locale, the Vietnamese one for every other. */
    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
