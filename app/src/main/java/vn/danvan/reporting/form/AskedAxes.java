package vn.danvan.reporting.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.content.YamlMap;

/**
 * Reads in which axes of an indicator's breakdown a question asks. A file that was put into force before an indicator got another
 * breakdown goes on asking as it did then: what was reported in it has its cells.
 *
 * @param then the axes by the indicator's code that the file asked in when it was put into force; what is not there asks in all
 */
record AskedAxes(Map<String, List<String>> then) {

    /** What the file says for asking for the whole alone. */
    static final String NONE = "none";

    /** For a file of now. */
    static final AskedAxes NOW = new AskedAxes(Map.of());

    /** Keeps a copy. */
    AskedAxes {
        then = Map.copyOf(then);
    }

    /** The axes; empty for all of them. */
    Optional<List<String>> of(YamlMap question, Indicator indicator) {
        List<String> all = ids(indicator);
        if (!question.has("by")) {
            return Optional.ofNullable(then.get(indicator.code()))
                    .filter(axes -> all.containsAll(axes) && axes.size() < all.size());
        }
        List<String> named = question.textOrTexts("by");
        List<String> wanted = named.equals(List.of(NONE)) ? List.of() : named;
        if (!all.containsAll(wanted)) {
            question.fault("by", "reporting.fault.by", indicator.code(), wanted, all);
            return Optional.empty();
        }
        List<String> axes = all.stream().filter(wanted::contains).toList();
        if (axes.size() == all.size()) {
            return Optional.empty();
        }
        if (isSensitive(indicator)) {
            // Of numbers asked for more coarsely by some nobody could say any more what hides the others.
            question.fault("by", "reporting.fault.by-sensitive", indicator.code(), all);
        }
        return Optional.of(axes);
    }

    private static boolean isSensitive(Indicator indicator) {
        return indicator.sensitive()
                || indicator.breakdown().filter(Breakdown::sensitive).isPresent();
    }

    /** The ids of the axes in which the indicator is broken down; none when it is not. */
    static List<String> ids(Indicator indicator) {
        return indicator.breakdown().stream()
                .flatMap(breakdown -> breakdown.axes().stream())
                .map(Breakdown::id)
                .toList();
    }
}
