package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValueTargets.At;
import vn.danvan.reporting.exchange.DataValueTargets.Finder;
import vn.danvan.reporting.exchange.DataValueTargets.Nowhere;
import vn.danvan.reporting.exchange.DataValueTargets.Target;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.EnteredCells;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Foresight;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;

/**
 * Takes in values of other programs: each is put into the cell of its form or refused by itself, and taking the same values
 * in again changes nothing. A trial run judges the same way and writes nothing.
 *
 * <p>Each report is taken in by itself: an import of a whole province keeps nobody waiting for longer than one report takes,
 * and waits for nobody while it holds another report. What comes between in one of them is said of its values alone.
 */
@Component
class DataValueImport {

    private static final Logger LOG = LoggerFactory.getLogger(DataValueImport.class);

    private record Wanted(int index, DataValue value, Target target) {}

    /** A report as it stands, or as it would be begun. */
    private record Report(Optional<SubmissionDetail> begun, FormEdition edition) {

        Optional<Cell> cell(CellId id) {
            return begun.flatMap(detail -> detail.answers().cell(id.question(), id.part()));
        }

        String remark(CellId id) {
            return begun.map(detail -> detail.remarks().get(id)).orElse("");
        }
    }

    private final DataValueTargets targets;
    private final Submissions submissions;
    private final Filling filling;
    private final Foresight foresight;
    private final TransactionTemplate transaction;

    DataValueImport(
            DataValueTargets targets,
            Submissions submissions,
            Filling filling,
            Foresight foresight,
            TransactionTemplate transaction) {
        this.targets = targets;
        this.submissions = submissions;
        this.filling = filling;
        this.foresight = foresight;
        this.transaction = transaction;
    }

    /** Forbidden, before anything is looked at, to whoever may read a report and enter nothing. */
    ImportSummary take(Actor actor, List<DataValue> values, ImportStrategy strategy, boolean trial) {
        return tally(actor, values, strategy, trial).summary(values.size());
    }

    /** What would come of it, with every change. Forbidden as {@link #take}. */
    ImportPreview preview(Actor actor, List<DataValue> values, ImportStrategy strategy) {
        return tally(actor, values, strategy, true).preview(values.size());
    }

    private ImportTally tally(Actor actor, List<DataValue> values, ImportStrategy strategy, boolean trial) {
        ImportTally whole = new ImportTally();
        Map<Slot, List<Wanted>> slots = slots(actor, values, whole);
        slots.keySet().forEach(slot -> submissions.authorise(actor, slot));
        slots.forEach((slot, wanted) -> whole.add(new Taking(actor, strategy, trial).take(slot, wanted)));
        return whole;
    }

    private Map<Slot, List<Wanted>> slots(Actor actor, List<DataValue> values, ImportTally whole) {
        Finder finder = targets.finder(actor);
        Map<Slot, List<Wanted>> slots = new LinkedHashMap<>();
        for (int index = 0; index < values.size(); index++) {
            switch (finder.find(values.get(index), index)) {
                case At(Target target) ->
                    slots.computeIfAbsent(target.slot(), _ -> new ArrayList<>())
                            .add(new Wanted(index, values.get(index), target));
                case Nowhere(ValueConflict conflict) -> whole.refuse(conflict);
            }
        }
        return slots;
    }

    /** What one report takes of an import. */
    private final class Taking {

        private final Actor actor;
        private final ImportStrategy strategy;
        private final boolean trial;
        private ImportTally tally = new ImportTally();

        Taking(Actor actor, ImportStrategy strategy, boolean trial) {
            this.actor = actor;
            this.strategy = strategy;
            this.trial = trial;
        }

        /** A report that is gone meanwhile, or that the database does not keep now, stops no other. */
        ImportTally take(Slot slot, List<Wanted> wanted) {
            try {
                transaction.executeWithoutResult(_ -> intoForm(slot, wanted));
            } catch (NotFound | Forbidden gone) {
                LOG.warn("no longer there to take values in: {}", slot, gone);
                refuseAll(wanted, "exchange.meanwhile");
            } catch (DataAccessException unkept) {
                LOG.warn("values not kept: {}", slot, unkept);
                refuseAll(wanted, "exchange.unkept");
            }
            return tally;
        }

        /** Nothing of it was kept, whatever was counted until then. */
        private void refuseAll(List<Wanted> wanted, String reason) {
            tally = new ImportTally();
            wanted.forEach(
                    one -> refuse(one, "value", Refusal.of(reason, one.value().dataElement())));
        }

        private void intoForm(Slot slot, List<Wanted> wanted) {
            Optional<SubmissionView> begun = submissions.of(slot);
            if (begun.isPresent()) {
                intoBegun(slot, begun.get(), wanted);
            } else if (wanted.stream().anyMatch(this::fills)) {
                switch (submissions.opening(actor, slot)) {
                    case Outcome.Done<FormEdition>(FormEdition edition) ->
                        into(slot, new Report(Optional.empty(), edition), wanted);
                    case Outcome.Refused<FormEdition>(List<Refusal> reasons) ->
                        wanted.forEach(one -> refuse(one, "dataSet", reasons.getFirst()));
                }
            }
        }

        /** Whether it puts something where nothing stands; what does not is no reason to begin a report. */
        private boolean fills(Wanted one) {
            return !strategy.clears(one.value()) && strategy.touches(false, false);
        }

        private void intoBegun(Slot slot, SubmissionView view, List<Wanted> wanted) {
            SubmissionDetail detail = submissions.detail(actor, view.id());
            SubmissionState state = detail.view().state();
            if (state.permits(SubmissionMove.ENTER)) {
                into(slot, new Report(Optional.of(detail), detail.edition()), wanted);
            } else {
                wanted.forEach(one -> refuse(one, "value", Refusal.of("report.locked." + state)));
            }
        }

        private void into(Slot slot, Report report, List<Wanted> wanted) {
            Map<Wanted, CellChange> changes = new LinkedHashMap<>();
            Set<CellId> cells = new HashSet<>();
            for (Wanted one : wanted) {
                String element = one.value().dataElement();
                if (!report.edition().id().equals(one.target().edition().id())) {
                    // Moved to another edition since the cell was looked up: there it may ask for something else.
                    refuse(one, "value", Refusal.of("exchange.meanwhile", element));
                } else if (!cells.add(one.target().cell())) {
                    refuse(one, "dataElement", Refusal.of("exchange.twice", element));
                } else {
                    change(one, report).ifPresent(change -> changes.put(one, change));
                }
            }
            if (changes.isEmpty()) {
                return;
            }
            if (trial) {
                changes.forEach((one, change) -> tally.count(one.index(), change));
                tally.foresee(after(slot, report, changes));
            } else {
                keep(slot, report, changes);
            }
        }

        private ReportAfter after(Slot slot, Report report, Map<Wanted, CellChange> changes) {
            return new ReportAfter(
                    changes.keySet().iterator().next().value(),
                    slot,
                    report.begun().map(detail -> detail.view().id()),
                    report.begun()
                            .map(detail -> foresight.of(detail, changes.values()))
                            .orElseGet(() -> foresight.of(slot, report.edition(), changes.values())));
        }

        private Optional<CellChange> change(Wanted wanted, Report report) {
            Target target = wanted.target();
            Optional<Cell> present = report.cell(target.cell());
            boolean clears = strategy.clears(wanted.value());
            if (!strategy.touches(present.isPresent(), clears)) {
                return Optional.empty();
            }
            String remark = remark(wanted, report);
            if (clears) {
                return possible(wanted, report, new CellChange(target.cell(), Optional.empty(), remark, present));
            }
            return switch (CellContent.read(target.question(), target.cell().part(), wanted.value(), present)) {
                case Outcome.Done<Cell>(Cell cell) ->
                    possible(wanted, report, new CellChange(target.cell(), Optional.of(cell), remark, present));
                case Outcome.Refused<Cell>(List<Refusal> reasons) -> {
                    String field = reasons.getFirst().field();
                    refuse(wanted, field == null ? "value" : field, reasons.getFirst());
                    yield Optional.empty();
                }
            };
        }

        /** The remark to write; null when none comes with the value or it stands there already. */
        private static @Nullable String remark(Wanted wanted, Report report) {
            String comment = wanted.value().comment();
            String present = report.remark(wanted.target().cell());
            return comment == null || Words.tidy(comment).equals(present) ? null : comment;
        }

        /**
         * What the form cannot hold is refused by itself, and the rest is taken without it. What stands there already is neither
         * judged nor taken: a row from before there was a last one stays as it is.
         */
        private Optional<CellChange> possible(Wanted wanted, Report report, CellChange change) {
            boolean alters = CellContent.alters(change);
            Optional<Refusal> fault = alters || change.seen().isEmpty()
                    ? filling.fault(report.edition(), wanted.target().slot(), change)
                    : Optional.empty();
            fault.ifPresent(reason -> refuse(wanted, "value", reason));
            return alters && fault.isEmpty() ? Optional.of(change) : Optional.empty();
        }

        private void keep(Slot slot, Report report, Map<Wanted, CellChange> changes) {
            Outcome<SubmissionView> begun = report.begun()
                    .map(detail -> Outcome.done(detail.view()))
                    .orElseGet(() -> submissions.start(actor, slot));
            switch (begun) {
                case Outcome.Done<SubmissionView>(SubmissionView view) -> enter(view, report, changes);
                case Outcome.Refused<SubmissionView>(List<Refusal> reasons) ->
                    changes.keySet().forEach(one -> refuse(one, "dataSet", reasons.getFirst()));
            }
        }

        private void enter(SubmissionView view, Report report, Map<Wanted, CellChange> changes) {
            switch (filling.enter(actor, view.id(), report.edition(), List.copyOf(changes.values()))) {
                case Outcome.Done<EnteredCells>(EnteredCells entered) -> {
                    Set<CellId> left =
                            entered.conflicts().stream().map(CellConflict::cell).collect(Collectors.toSet());
                    changes.forEach((one, change) -> {
                        if (left.contains(change.cell())) {
                            refuse(
                                    one,
                                    "value",
                                    Refusal.of("exchange.meanwhile", one.value().dataElement()));
                        } else {
                            tally.count(one.index(), change);
                        }
                    });
                }
                case Outcome.Refused<EnteredCells>(List<Refusal> reasons) ->
                    changes.keySet().forEach(one -> refuse(one, "value", reasons.getFirst()));
            }
        }

        private void refuse(Wanted wanted, String property, Refusal reason) {
            String object = property.equals("value") && wanted.value().value() != null
                    ? wanted.value().value()
                    : wanted.value().dataElement();
            tally.refuse(new ValueConflict(wanted.index(), property, object, reason));
        }
    }
}
