package vn.danvan.reporting.figure;

import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskView;
import vn.danvan.rules.period.ReportingPeriod;

/** Tasks that are given in weeks of 2023, counted from their records and reported. */
abstract class CountedCase extends FiguresCase {

    static final String REPORTED = "NV.GIAO";
    static final FigureQuery.Options ADDED = new FigureQuery.Options(false, false, true, Optional.empty());

    @Autowired
    private Programmes programmes;

    @Override
    ReportingPeriod week(int number) {
        return periods.period("week", 2023, number).orElseThrow();
    }

    TaskView give(String body) {
        NewTask task = new NewTask(
                "Việc của " + body,
                null,
                null,
                List.of(),
                body(body),
                Set.of(),
                LocalDate.of(2023, 12, 1),
                false,
                List.of());
        return done(programmes.add(people.actor("chuyenvien.tinh"), 2023, List.of(task)))
                .getFirst();
    }
}
