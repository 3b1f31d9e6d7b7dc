package vn.danvan.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The sentences a person at a terminal reads, from {@code messages/<module>.properties}.
 *
 * <p>They are Vietnamese unless the environment variable {@code DANVAN_LANG} is {@code en}.
 *
 * @param module name of the message file
 */
public record TerminalTexts(String module) {

    /** The language of the sentences. */
    public Locale language() {
        return "en".equals(System.getenv("DANVAN_LANG")) ? Locale.ENGLISH : Locale.of("vi");
    }

    /**
     * The sentence of a key with its values filled in, each as it is written in a program: no grouping of digits.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String of(String key, @Nullable Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/" + module,
                language().equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }
}
