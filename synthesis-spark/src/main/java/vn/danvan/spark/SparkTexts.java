package vn.danvan.spark;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences a person at a terminal reads: Vietnamese, or English where the environment variable {@code DANVAN_LANG} is {@code en}. */
final class SparkTexts {

    private SparkTexts() {}

    /** The language of the sentences. */
    static Locale language() {
        return "en".equals(System.getenv("DANVAN_LANG")) ? Locale.ENGLISH : Locale.of("vi");
    }

    /** The sentence of a key with its values filled in, as they are written in a program. */
    static String of(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/spark",
                language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }
}
