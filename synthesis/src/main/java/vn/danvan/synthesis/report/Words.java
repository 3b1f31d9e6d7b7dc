package vn.danvan.synthesis.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.danvan.synthesis.theme.Stance;

/** The page's own words in its language, and numbers as that language writes them. */
final class Words {

    private static final double HUNDRED = 100.0;

    private final Locale language;
    private final ResourceBundle bundle;

    Words(Locale asked) {
        boolean english = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.language = english ? Locale.ENGLISH : Locale.of("vi");
        this.bundle = ResourceBundle.getBundle(
                "vn/danvan/synthesis/report/report",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The code of the language. */
    String language() {
        return language.getLanguage();
    }

    /** The words of a key with their values. */
    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** A count. */
    String count(long number) {
        return String.format(language, "%,d", number);
    }

    /** A number that is a name, without marks between its digits. */
    String plain(long number) {
        return Long.toString(number);
    }

    /** A share of a whole, rounded; what is there never reads as nothing. */
    String share(long part, long whole) {
        long percent = Math.round(HUNDRED * part / Math.max(1, whole));
        return part > 0 && percent == 0 ? "<1%" : percent + "%";
    }

    /** What a stance is called. */
    String stance(Stance stance) {
        return of("stance." + stance);
    }
}
