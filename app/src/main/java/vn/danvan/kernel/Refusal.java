package vn.danvan.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something asked for was not done.
 *
 * @param code stable code; its sentence is the message {@code refusal.<code>}
 * @param field the form field it belongs to, or null when it concerns the whole
 * @param args values the sentence names: the bad value, what is allowed
 */
public record Refusal(String code, @Nullable String field, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** A refusal of the whole request. */
    public static Refusal of(String code, Object... args) {
        return new Refusal(code, null, List.of(args));
    }

    /** A refusal that belongs to one field. */
    public static Refusal at(String field, String code, Object... args) {
        return new Refusal(code, field, List.of(args));
    }
}
