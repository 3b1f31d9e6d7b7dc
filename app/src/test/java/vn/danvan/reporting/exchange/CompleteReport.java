package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;

/** The compulsory cells of the report on mass-mobilisation work, each with a 1: enough to be sent. */
public final class CompleteReport {

    private CompleteReport() {}

    public static List<CellChange> cells() {
        List<CellChange> changes = new ArrayList<>();
        for (String question : List.of("ttr.cuoc", "ttr.luot", "dth.cuoc")) {
            changes.add(change(question, "", new Value(BigDecimal.ONE, false)));
        }
        changes.add(change("th.tt", "", new Words("Ổn định.")));
        for (String field : List.of("KT", "VHXH", "QPAN", "HTCT")) {
            changes.add(change("dvk.dk", field, new Value(BigDecimal.ONE, false)));
            changes.add(change("dvk.dt", field, new Value(BigDecimal.ONE, false)));
        }
        return changes;
    }

    public static CellChange change(String question, String part, Cell content) {
        return new CellChange(new CellId(question, part), Optional.of(content), null, Optional.empty());
    }
}
