package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link SentencePattern}. */
final class PatternReader {

    /** Codes and parts as shipped content and files of forms may have them. */
    private static final Pattern SLOT = Pattern.compile(
            "([A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*)(?::([A-Za-z0-9][\\w.-]*))?(?:\\|([a-z]+)((?: [\\w.-]+)*))?");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final String ROUND = "round";
    private static final String OTHERWISE = " || ";
    private static final Set<String> FORMS = Arrays.stream(SentencePattern.Form.values())
            .map(form -> form.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private int at;

    PatternReader(String text) {
        this.text = text;
    }

    Optional<List<SentencePattern.Node>> read() {
        List<SentencePattern.Node> nodes = either(false);
        return nodes == null || at < text.length() || nodes.isEmpty() ? Optional.empty() : Optional.of(nodes);
    }

    /** The nodes and those that are told instead of them, if any; null when something is wrong. */
    private @Nullable List<SentencePattern.Node> either(boolean inside) {
        List<SentencePattern.Node> first = nodes(inside);
        if (first == null || !text.startsWith(OTHERWISE, at)) {
            return first;
        }
        at += OTHERWISE.length();
        List<SentencePattern.Node> other = nodes(inside);
        if (other == null || text.startsWith(OTHERWISE, at)) {
            return null;
        }
        SentencePattern.Either either = new SentencePattern.Either(first, other);
        return either.lead().isPresent() && !other.isEmpty() ? List.of(either) : null;
    }

    /** The nodes up to the end, the closing bracket or what is told instead; null when something is wrong. */
    private @Nullable List<SentencePattern.Node> nodes(boolean inside) {
        List<SentencePattern.Node> nodes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith(OTHERWISE, at)) {
                flush(words, nodes);
                return nodes;
            }
            if (c == ']') {
                flush(words, nodes);
                return inside ? nodes : null;
            }
            if (c != '{' && c != '[') {
                if (c == '}') {
                    return null;
                }
                words.append(c);
                at++;
                continue;
            }
            flush(words, nodes);
            SentencePattern.Node node = c == '{' ? braces() : inside ? null : brackets();
            if (node == null) {
                return null;
            }
            nodes.add(node);
        }
        flush(words, nodes);
        return inside ? null : nodes;
    }

    private static void flush(StringBuilder words, List<SentencePattern.Node> into) {
        if (!words.isEmpty()) {
            into.add(new SentencePattern.Literal(words.toString()));
            words.setLength(0);
        }
    }

    private SentencePattern.@Nullable Node brackets() {
        at++;
        List<SentencePattern.Node> nodes = either(true);
        if (nodes == null) {
            return null;
        }
        at++;
        return new SentencePattern.Optionally(nodes);
    }

    private SentencePattern.@Nullable Node braces() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            return null;
        }
        String inner = text.substring(at + 1, end);
        at = end + 1;
        if (NAME.matcher(inner).matches()) {
            return new SentencePattern.Name(inner);
        }
        Matcher slot = SLOT.matcher(inner);
        return slot.matches() ? slot(slot) : null;
    }

    private static SentencePattern.@Nullable Node slot(Matcher slot) {
        String part = slot.group(2) == null ? "" : slot.group(2);
        List<String> words = new ArrayList<>();
        if (slot.group(3) != null) {
            words.add(slot.group(3));
            words.addAll(Arrays.stream(slot.group(4).strip().split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList());
        }
        boolean rounded = words.remove(ROUND);
        String form = words.isEmpty() ? "value" : words.removeFirst();
        if (!FORMS.contains(form) || words.size() > 1) {
            return null;
        }
        return new SentencePattern.Slot(
                slot.group(1),
                part,
                SentencePattern.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                words.isEmpty() ? "" : words.getFirst(),
                rounded);
    }
}
