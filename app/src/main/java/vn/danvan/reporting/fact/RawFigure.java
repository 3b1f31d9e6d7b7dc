package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reported figure whose parts are still numbers, as it was read. */
record RawFigure(
        BigDecimal value,
        @Nullable Integer told,
        List<BigDecimal> numbers,
        @Nullable Integer rough,
        boolean estimated) {

    /** Takes what was told of a part. */
    interface Taker {
        void take(String part, BigDecimal value, boolean estimated);
    }

    static RawFigure of(ResultSet row) throws SQLException {
        Array numbers = row.getArray("numbers");
        return new RawFigure(
                row.getBigDecimal("value"),
                row.getObject("told", Integer.class),
                numbers == null ? List.of() : List.of((BigDecimal[]) numbers.getArray()),
                row.getObject("rough", Integer.class),
                row.getBoolean("estimated"));
    }

    /** Gives the figure as a whole, or each of its parts, as it was reported; the sets of parts have been learnt. */
    void each(FactNames names, Taker taker) {
        if (told == null) {
            taker.take("", value, estimated);
            return;
        }
        List<String> parts = names.parts(told);
        List<String> guessed = names.parts(rough);
        for (int at = 0; at < parts.size(); at++) {
            taker.take(parts.get(at), numbers.get(at), guessed.contains(parts.get(at)));
        }
    }
}
