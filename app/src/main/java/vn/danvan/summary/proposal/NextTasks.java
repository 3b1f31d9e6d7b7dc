package vn.danvan.summary.proposal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;

/** Makes what was decided of a proposal real: new tasks of a year, and recurring ones that end. */
@Component
class NextTasks {

    private final Programmes programmes;
    private final TaskSeries series;

    NextTasks(Programmes programmes, TaskSeries series) {
        this.programmes = programmes;
        this.series = series;
    }

    /** In the order of what is wanted; all or none. */
    Outcome<List<TaskView>> add(Actor actor, int year, List<NewTask> wanted) {
        return wanted.isEmpty() ? Outcome.done(List.of()) : programmes.add(actor, year, wanted);
    }

    /** The recurring tasks as they are now. */
    Recurring recurring(Actor actor) {
        return new Recurring(series.of(actor).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Function.identity())));
    }

    void stop(Actor actor, LineView line) {
        series.stop(actor, SeriesId.of(line.key()));
    }
}
