package vn.danvan.reporting.submission.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;

/** Cells as somebody writes them, named as in addresses. */
final class Cells {

    private Cells() {}

    /** A figure in an empty cell. */
    static CellChange figure(String key, long value) {
        return figure(key, value, null);
    }

    /** The same with a remark, so that it may differ from any that was reported before. */
    static CellChange figure(String key, long value, @Nullable String remark) {
        return new CellChange(
                CellLabels.named(key),
                Optional.of(new Value(BigDecimal.valueOf(value), false)),
                remark,
                Optional.empty());
    }

    /** Words in the place of others, or in an empty cell. */
    static CellChange words(String key, String before, String now) {
        return new CellChange(
                CellLabels.named(key),
                Optional.of(new Words(now)),
                null,
                before.isEmpty() ? Optional.empty() : Optional.of(new Words(before)));
    }
}
