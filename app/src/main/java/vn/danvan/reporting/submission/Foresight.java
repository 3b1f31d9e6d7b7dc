package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Judge;

/** Judges a report as it would be after changes that are only looked at: nothing is kept and no report begun. */
@Component
public class Foresight {

    private static final Answers NOTHING = new Answers(Map.of());

    private final EarlierReports earlier;

    Foresight(EarlierReports earlier) {
        this.earlier = earlier;
    }

    /** Of a report that was begun. */
    public Foreseen of(SubmissionDetail detail, Collection<CellChange> changes) {
        return Foreseen.of(
                detail.edition(),
                detail.findings(),
                after(detail.edition(), detail.earlier(), detail.answers(), detail.remarks(), changes));
    }

    /** Of one that would be begun under the edition. */
    @Transactional(readOnly = true)
    public Foreseen of(Slot slot, FormEdition edition, Collection<CellChange> changes) {
        Earlier before = earlier.of(slot, edition);
        return Foreseen.of(
                edition,
                after(edition, before, NOTHING, Map.of(), List.of()),
                after(edition, before, NOTHING, Map.of(), changes));
    }

    private static List<Finding> after(
            FormEdition edition,
            Earlier earlier,
            Answers answers,
            Map<CellId, String> remarks,
            Collection<CellChange> changes) {
        Map<CellId, Cell> cells = new HashMap<>(answers.cells());
        Map<CellId, String> beside = new HashMap<>(remarks);
        for (CellChange change : changes) {
            change.now().ifPresentOrElse(cell -> cells.put(change.cell(), cell), () -> cells.remove(change.cell()));
            String remark = change.remark();
            if (remark != null && remark.isEmpty()) {
                beside.remove(change.cell());
            } else if (remark != null) {
                beside.put(change.cell(), remark);
            }
        }
        return new Judge(edition)
                .findings(
                        new Answers(cells),
                        earlier,
                        beside.keySet().stream().map(CellId::question).collect(Collectors.toSet()));
    }
}
