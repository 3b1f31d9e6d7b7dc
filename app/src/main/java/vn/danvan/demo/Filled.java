package vn.danvan.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;

/** A form that is being filled in for the demo. */
final class Filled {

    private final List<CellChange> cells = new ArrayList<>();

    void figure(String question, String part, long value) {
        figure(question, part, value, false, null);
    }

    void figure(String question, String part, long value, boolean estimated, @Nullable String remark) {
        cell(question, part, new Value(BigDecimal.valueOf(value), estimated), remark);
    }

    void words(String question, String part, String text) {
        cell(question, part, new Words(text), null);
    }

    /** One of the texts. */
    void oneOf(String question, List<String> texts, Random random) {
        words(question, "", texts.get(random.nextInt(texts.size())));
    }

    void notApplicable(String question) {
        cell(question, "", new NotApplicable(), null);
    }

    private void cell(String question, String part, Cell cell, @Nullable String remark) {
        cells.add(new CellChange(new CellId(question, part), Optional.of(cell), remark, Optional.empty()));
    }

    List<CellChange> cells() {
        return List.copyOf(cells);
    }
}
