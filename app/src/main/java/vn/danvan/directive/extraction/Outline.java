package vn.danvan.directive.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Scope.Mode;

/** The headings and list stems that are open at a place in the text, innermost first. */
final class Outline {

    private final Deque<Scope> scopes = new ArrayDeque<>();

    private boolean worked;

    /** Remembers that operative items have begun: what follows them without a label is operative too when it names a body. */
    void beginWork() {
        worked = true;
    }

    boolean isAfterWork() {
        return worked && nearest(Scope::mode) == null;
    }

    /** Closes everything at this depth and below it. */
    void close(int rank) {
        while (!scopes.isEmpty() && scopes.peek().rank() >= rank) {
            scopes.pop();
        }
    }

    void open(Scope scope) {
        close(scope.rank());
        scopes.push(scope);
    }

    Mode mode() {
        Mode mode = nearest(Scope::mode);
        return mode != null ? mode : worked ? Mode.WORK : Mode.OPEN;
    }

    boolean hasMode() {
        return nearest(Scope::mode) != null;
    }

    boolean demands() {
        return scopes.stream().anyMatch(Scope::demand);
    }

    @Nullable
    String actor() {
        return nearest(Scope::actor);
    }

    @Nullable
    String period() {
        return nearest(Scope::period);
    }

    @Nullable
    TimeMention due() {
        return nearest(Scope::due);
    }

    @Nullable
    Scope innermost() {
        return scopes.peek();
    }

    private <T> @Nullable T nearest(Function<Scope, @Nullable T> part) {
        for (Scope scope : scopes) {
            T value = part.apply(scope);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
