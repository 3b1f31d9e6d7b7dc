package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValueTargets.At;
import vn.danvan.reporting.exchange.DataValueTargets.Nowhere;
import vn.danvan.reporting.exchange.DataValueTargets.Target;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.EnteredCells;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;

/**
 * Takes in values of other programs: each is put into the cell of its form or refused by itself, and taking the same values
 * in again changes nothing. A trial run goes the same way and keeps nothing.
 */
@Component
class DataValueImport {

    private record Wanted(int index, DataValue value, Target target) {}

    private final DataValueTargets targets;
    private final Submissions submissions;
    private final Filling filling;
    private final TransactionTemplate transaction;

    DataValueImport(
            DataValueTargets targets, Submissions submissions, Filling filling, TransactionTemplate transaction) {
        this.targets = targets;
        this.submissions = submissions;
        this.filling = filling;
        this.transaction = transaction;
    }

    ImportSummary take(Actor actor, List<DataValue> values, ImportStrategy strategy, boolean trial) {
        return transaction.execute(status -> {
            Run run = new Run(actor, strategy);
            run.take(values);
            if (trial) {
                status.setRollbackOnly();
            }
            return run.summary(values.size());
        });
    }

    /** One run over all values. */
    private final class Run {

        private final Actor actor;
        private final ImportStrategy strategy;
        private final List<ValueConflict> conflicts = new ArrayList<>();
        private int imported;
        private int updated;
        private int deleted;

        Run(Actor actor, ImportStrategy strategy) {
            this.actor = actor;
            this.strategy = strategy;
        }

        void take(List<DataValue> values) {
            Map<Slot, List<Wanted>> slots = new LinkedHashMap<>();
            for (int index = 0; index < values.size(); index++) {
                switch (targets.find(actor, values.get(index), index)) {
                    case At(Target target) ->
                        slots.computeIfAbsent(target.slot(), _ -> new ArrayList<>())
                                .add(new Wanted(index, values.get(index), target));
                    case Nowhere(ValueConflict conflict) -> conflicts.add(conflict);
                }
            }
            slots.forEach(this::intoForm);
        }

        private void intoForm(Slot slot, List<Wanted> wanted) {
            if (wanted.stream().noneMatch(this::fills) && submissions.of(slot).isEmpty()) {
                return;
            }
            switch (submissions.start(actor, slot)) {
                case Outcome.Done<SubmissionView>(SubmissionView view) -> intoSubmission(view, wanted);
                case Outcome.Refused<SubmissionView>(List<Refusal> reasons) ->
                    wanted.forEach(one -> refuse(one, "dataSet", reasons.getFirst()));
            }
        }

        /** Whether it puts something where nothing stands; what does not is no reason to begin a report. */
        private boolean fills(Wanted one) {
            return !strategy.clears(one.value()) && strategy.touches(false, false);
        }

        private void intoSubmission(SubmissionView view, List<Wanted> wanted) {
            SubmissionDetail detail = submissions.detail(actor, view.id());
            if (!detail.may(SubmissionMove.ENTER)) {
                wanted.forEach(one -> refuse(one, "value", Refusal.of("report.locked." + view.state())));
                return;
            }
            Map<Wanted, CellChange> changes = new LinkedHashMap<>();
            Set<Object> cells = new HashSet<>();
            for (Wanted one : wanted) {
                if (!cells.add(one.target().cell())) {
                    refuse(
                            one,
                            "dataElement",
                            Refusal.of("exchange.twice", one.value().dataElement()));
                } else {
                    change(one, detail).ifPresent(change -> changes.put(one, change));
                }
            }
            keep(view, changes);
        }

        private Optional<CellChange> change(Wanted wanted, SubmissionDetail detail) {
            Target target = wanted.target();
            Optional<Cell> present = detail.answers()
                    .cell(target.cell().question(), target.cell().part());
            String remark = wanted.value().comment();
            boolean clears = strategy.clears(wanted.value());
            if (!strategy.touches(present.isPresent(), clears)) {
                return Optional.empty();
            }
            if (clears) {
                return Optional.of(new CellChange(target.cell(), Optional.empty(), remark, present));
            }
            return switch (CellContent.read(target.question(), target.cell().part(), wanted.value(), present)) {
                case Outcome.Done<Cell>(Cell cell) ->
                    Optional.of(new CellChange(target.cell(), Optional.of(cell), remark, present));
                case Outcome.Refused<Cell>(List<Refusal> reasons) -> {
                    String field = reasons.getFirst().field();
                    refuse(wanted, field == null ? "value" : field, reasons.getFirst());
                    yield Optional.empty();
                }
            };
        }

        /** Saves what the form can hold; what it cannot is refused by itself, and the rest is saved without it. */
        private void keep(SubmissionView view, Map<Wanted, CellChange> changes) {
            if (changes.isEmpty()) {
                return;
            }
            switch (filling.enter(actor, view.id(), List.copyOf(changes.values()))) {
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
                            count(change);
                        }
                    });
                }
                case Outcome.Refused<EnteredCells>(List<Refusal> reasons) -> {
                    Map<Wanted, CellChange> rest = new LinkedHashMap<>(changes);
                    changes.forEach((wanted, change) -> reasons.stream()
                            .filter(reason -> field(change).equals(reason.field()))
                            .findFirst()
                            .ifPresent(reason -> {
                                refuse(wanted, "value", reason);
                                rest.remove(wanted);
                            }));
                    if (rest.size() == changes.size()) {
                        rest.keySet().forEach(wanted -> refuse(wanted, "value", reasons.getFirst()));
                        return;
                    }
                    keep(view, rest);
                }
            }
        }

        private static String field(CellChange change) {
            String part = change.cell().part();
            return part.isEmpty() ? change.cell().question() : change.cell().question() + "/" + part;
        }

        private void count(CellChange change) {
            if (change.seen().isEmpty() && change.now().isPresent()) {
                imported++;
            } else if (change.seen().isPresent() && change.now().isEmpty()) {
                deleted++;
            } else if (!same(change.seen(), change.now())) {
                updated++;
            }
        }

        private static boolean same(Optional<Cell> one, Optional<Cell> other) {
            return one.map(CellContent::comparable).equals(other.map(CellContent::comparable));
        }

        private void refuse(Wanted wanted, String property, Refusal reason) {
            String object = property.equals("value") && wanted.value().value() != null
                    ? wanted.value().value()
                    : wanted.value().dataElement();
            conflicts.add(new ValueConflict(wanted.index(), property, object, reason));
        }

        ImportSummary summary(int all) {
            conflicts.sort(java.util.Comparator.comparingInt(ValueConflict::index));
            return new ImportSummary(imported, updated, deleted, all - imported - updated - deleted, conflicts);
        }
    }
}
