package vn.danvan.reporting.consolidated;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.content.Wording;

/**
 * What stands in a cell of the sheet. What is missing is never 0.
 *
 * @param value null unless it is one
 * @param key the cell of the report in which it stands, as the pages of reports name it; empty when it has none
 * @param why why it is not added, when the indicator says so
 */
public record SheetCell(Kind kind, @Nullable BigDecimal value, String key, Marks marks, Optional<Wording> why) {

    /** The kinds. */
    public enum Kind {
        VALUE,
        /** Nothing was sent. */
        UNSENT,
        /** Something was sent, but not this. */
        MISSING,
        NOT_APPLICABLE,
        /** The edition in which the body reported has no such question. */
        NOT_ASKED,
        /** Small enough to point at somebody, or telling of such a number. */
        HIDDEN,
        NOT_ADDITIVE
    }

    /**
     * What is to be known of a value.
     *
     * @param unapproved of a total: whether not every level approved all that is in it
     * @param faulty whether a rule of the form does not hold
     * @param reported of a total: how many bodies are in it
     */
    public record Marks(boolean estimated, boolean unapproved, boolean faulty, int reported) {

        static final Marks NONE = new Marks(false, false, false, 0);
    }

    static SheetCell of(Kind kind, String key) {
        return new SheetCell(kind, null, key, Marks.NONE, Optional.empty());
    }

    static SheetCell value(BigDecimal value, String key, boolean estimated) {
        return new SheetCell(Kind.VALUE, value, key, new Marks(estimated, false, false, 0), Optional.empty());
    }

    SheetCell faulty() {
        return new SheetCell(
                kind, value, key, new Marks(marks.estimated(), marks.unapproved(), true, marks.reported()), why);
    }

    /** The value, when there is one. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }
}
