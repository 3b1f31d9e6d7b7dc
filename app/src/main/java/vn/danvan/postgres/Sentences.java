package vn.danvan.postgres;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences an operator reads when the database cannot be had, in Vietnamese unless {@code DANVAN_LANG} is {@code en}. */
final class Sentences {

    private static final String BUNDLE = "messages/postgres";

    private Sentences() {}

    /** The sentence of a key with its values filled in; values are shown as they are, without grouping of digits. */
    static String of(String key, Object... values) {
        Locale language = "en".equals(System.getenv("DANVAN_LANG")) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }
}
