package vn.danvan.summary.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.CarriedOver;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.Organisation;

/** Makes what was decided of a proposal real: new tasks of a year, and recurring ones that end. */
@Component
class NextTasks {

    private final Programmes programmes;
    private final TaskSeries series;
    private final CarriedOver carried;
    private final FreshTasks fresh;
    private final Organisation organisation;
    private final Clock clock;

    NextTasks(
            Programmes programmes,
            TaskSeries series,
            CarriedOver carried,
            FreshTasks fresh,
            Organisation organisation,
            Clock clock) {
        this.programmes = programmes;
        this.series = series;
        this.carried = carried;
        this.fresh = fresh;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Whether there is such a body, to which a task can be given today. */
    boolean mayLead(@Nullable BodyId lead) {
        return lead != null && organisation.exists(lead, LocalDate.now(clock));
    }

    /** In the order of what is wanted; all or none. */
    Outcome<List<TaskView>> add(Actor actor, int year, List<NewTask> wanted) {
        return wanted.isEmpty() ? Outcome.done(List.of()) : programmes.add(actor, year, wanted);
    }

    /** The task a line becomes; one that is carried over keeps all that belongs to it. */
    NewTask task(Actor actor, LineView line) {
        BodyId lead = line.lead();
        Optional<NewTask> again = lead == null
                ? Optional.empty()
                : switch (line.origin()) {
                    case UNFINISHED -> carried.again(actor, TaskId.of(line.key()), line.content(), lead, line.due());
                    case RECURRING -> carried.again(actor, SeriesId.of(line.key()), line.content(), lead, line.due());
                    case CONTINUING, TARGET, STATEMENT -> Optional.empty();
                };
        return again.orElseGet(() -> fresh.of(line));
    }

    /** The recurring tasks as they are now. */
    Recurring recurring(Actor actor) {
        return new Recurring(series.of(actor).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Function.identity())));
    }

    /** The unfinished task that the line carried over is nobody's work any more. */
    void closeEarlier(Actor actor, LineView line, TaskView onward) {
        if (line.origin() == Origin.UNFINISHED) {
            carried.close(actor, TaskId.of(line.key()), onward);
        }
    }

    void stop(Actor actor, LineView line) {
        series.stop(actor, SeriesId.of(line.key()));
    }

    /**
     * Of the lines that may still be decided or given those that something overtook since they were proposed.
     *
     * @param confirmed by the sentences of lines those that say the same: a task given of one of them is that of the line
     */
    Map<UUID, Overtaken> overtaken(Actor actor, Collection<LineView> lines, Map<String, List<StatementId>> confirmed) {
        List<LineView> waiting = lines.stream()
                .filter(line -> line.open() && !Boolean.FALSE.equals(line.taken()))
                .toList();
        Map<UUID, Overtaken> overtaken = new HashMap<>();
        Recurring recurring = recurring(actor);
        waiting.stream()
                .filter(line -> line.taken() == null)
                .forEach(line -> recurring
                        .stopped(line)
                        .ifPresent(day -> overtaken.put(line.id(), new Overtaken(Overtaken.Kind.STOPPED, "", day))));
        overtaken.putAll(ended(actor, of(waiting, Origin.UNFINISHED)));
        overtaken.putAll(given(of(waiting, Origin.STATEMENT), confirmed));
        return overtaken;
    }

    private Map<UUID, Overtaken> ended(Actor actor, List<LineView> lines) {
        Map<TaskId, TaskView> tasks = carried.given(
                actor, lines.stream().map(line -> TaskId.of(line.key())).toList());
        Map<UUID, Overtaken> ended = new HashMap<>();
        lines.forEach(line -> Optional.ofNullable(tasks.get(TaskId.of(line.key())))
                .flatMap(NextTasks::ended)
                .ifPresent(why -> ended.put(line.id(), why)));
        return ended;
    }

    private Map<UUID, Overtaken> given(List<LineView> lines, Map<String, List<StatementId>> confirmed) {
        Map<StatementId, List<TaskId>> said = programmes.tasksOf(
                lines.stream().flatMap(line -> same(line, confirmed)).distinct().toList());
        Map<TaskId, String> references = carried.references(
                said.values().stream().map(List::getFirst).distinct().toList());
        Map<UUID, Overtaken> given = new HashMap<>();
        lines.forEach(line -> same(line, confirmed)
                .flatMap(one -> Stream.ofNullable(said.get(one)))
                .findFirst()
                .ifPresent(tasks -> given.put(
                        line.id(),
                        new Overtaken(Overtaken.Kind.GIVEN, references.getOrDefault(tasks.getFirst(), ""), null))));
        return given;
    }

    /** The sentence of the line, then those that say the same. */
    private static Stream<StatementId> same(LineView line, Map<String, List<StatementId>> confirmed) {
        return Stream.concat(
                Stream.of(StatementId.of(line.key())), confirmed.getOrDefault(line.key(), List.of()).stream());
    }

    private static List<LineView> of(List<LineView> lines, Origin origin) {
        return lines.stream().filter(line -> line.origin() == origin).toList();
    }

    private static Optional<Overtaken> ended(TaskView task) {
        return switch (task.state()) {
            case DONE -> ended(Overtaken.Kind.DONE, task, task.days().completed());
            case SUBMITTED -> ended(Overtaken.Kind.SUBMITTED, task, task.days().submitted());
            case CANCELLED -> ended(Overtaken.Kind.CANCELLED, task, null);
            case CARRIED_OVER -> ended(Overtaken.Kind.CARRIED_OVER, task, null);
            case ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED, SUSPENDED -> Optional.empty();
        };
    }

    private static Optional<Overtaken> ended(Overtaken.Kind kind, TaskView task, @Nullable LocalDate day) {
        return Optional.of(new Overtaken(kind, task.reference(), day));
    }
}
