package vn.danvan.reporting.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.Saved;
import vn.danvan.reporting.submission.SubmissionId;

/** Keeps the cells that can be kept and names the others: one wrong cell holds up nobody's work. */
@Component
public class CellSaving {

    private final LatePages pages;

    CellSaving(LatePages pages) {
        this.pages = pages;
    }

    /**
     * What came of it.
     *
     * @param faults the cells that were left aside, each with its reason; the field is the key of the cell
     */
    public record Result(Saved saved, List<Refusal> faults) {

        /** Keeps a copy. */
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Keeps what it can. Refused as a whole only for a reason that concerns no cell: the submission was sent meanwhile.
     *
     * @param writtenIn the edition whose page the changes were written on; null when it named none
     */
    public Outcome<Result> save(Actor actor, SubmissionId id, @Nullable String writtenIn, List<CellChange> changes) {
        return switch (pages.save(actor, id, writtenIn, changes)) {
            case Outcome.Done<Saved>(Saved saved) -> Outcome.done(new Result(saved, List.of()));
            case Outcome.Refused<Saved>(List<Refusal> reasons)
            when reasons.stream().allMatch(reason -> reason.field() != null) ->
                withoutFaulty(actor, id, writtenIn, changes, reasons);
            case Outcome.Refused<Saved>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private Outcome<Result> withoutFaulty(
            Actor actor, SubmissionId id, @Nullable String writtenIn, List<CellChange> changes, List<Refusal> faults) {
        List<CellChange> good = new ArrayList<>(changes);
        good.removeIf(change ->
                faults.stream().anyMatch(fault -> Objects.equals(fault.field(), CellCode.key(change.cell()))));
        if (good.size() == changes.size()) {
            return Outcome.refused(faults);
        }
        return switch (pages.save(actor, id, writtenIn, good)) {
            case Outcome.Done<Saved>(Saved saved) -> Outcome.done(new Result(saved, faults));
            case Outcome.Refused<Saved>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }
}
