package vn.danvan.summary.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.rules.content.YamlMap;

/**
 * Who gets the reports of a body, by names that stand in the recipients of outlines: {@code {leaders}} is "Thường trực Tỉnh ủy".
 *
 * @param called what the names stand for; some have nothing at some levels
 */
public record Addressees(Map<String, String> called) {

    /** The names: the standing committee, the board above, the boards below, and where a copy is kept. */
    public static final Set<String> NAMES = Set.of("leaders", "above", "below", "archive");

    /** Of a body whose head is not known. */
    public static final Addressees NONE = new Addressees(Map.of());

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** Keeps a copy. */
    public Addressees {
        called = Map.copyOf(called);
    }

    static Addressees read(YamlMap map) {
        Map<String, String> read = new HashMap<>();
        NAMES.forEach(name -> map.optionalText(name).ifPresent(text -> read.put(name, text)));
        return new Addressees(read);
    }

    Addressees filled(UnaryOperator<String> names) {
        Map<String, String> filled = new HashMap<>();
        called.forEach((name, text) -> filled.put(name, names.apply(text)));
        return new Addressees(filled);
    }

    /** The names that stand in a recipient. */
    public static List<String> names(String recipient) {
        return NAME.matcher(recipient).results().map(match -> match.group(1)).toList();
    }

    /** The recipients with their names filled in; one whose name nobody has at this level is left out. */
    public List<String> list(List<String> recipients) {
        return recipients.stream()
                .filter(recipient -> called.keySet().containsAll(names(recipient)))
                .map(recipient -> NAME.matcher(recipient)
                        .replaceAll(name -> Matcher.quoteReplacement(called.getOrDefault(name.group(1), ""))))
                .toList();
    }
}
