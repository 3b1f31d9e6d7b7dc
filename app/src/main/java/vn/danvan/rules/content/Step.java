package vn.danvan.rules.content;

import java.util.List;

/** One step of an explanation: the key of a message and what it speaks of, turned into words by {@link StepTexts}. */
public record Step(String code, List<Object> args) {

    public Step {
        args = List.copyOf(args);
    }

    /** A step with the given arguments: dates, numbers, text, {@link Wording}, {@link Phrase} or lists of these. */
    public static Step of(String code, Object... args) {
        return new Step(code, List.of(args));
    }
}
