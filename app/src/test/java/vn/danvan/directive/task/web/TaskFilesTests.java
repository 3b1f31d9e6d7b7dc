package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Recurrence;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;

/** The programme of a year and the recurring tasks, taken along; tasks of 2034. */
@Transactional
class TaskFilesTests extends TaskPagesCase {

    @Autowired
    TaskSeries series;

    private NewTask task(String content) {
        return new NewTask(
                content, null, null, List.of(), officer.body(), Set.of(), LocalDate.of(2034, 3, 15), false, List.of());
    }

    @Test
    void aProgrammeIsTakenAlongWithAllItsPages() throws Exception {
        done(programmes.add(
                specialist,
                2034,
                IntStream.rangeClosed(1, 70)
                        .mapToObj(number -> task("Việc thử thứ " + number))
                        .toList()));
        ListFile file = ListFile.taken(mvc, people.signedIn(SPECIALIST), "/programme/2034")
                .isTyped("Hạn");
        file.hasTheRowsOf(PageTable.allRows(mvc, people.signedIn(SPECIALIST), "/programme/2034"), 1);
        assertThat(file.rows()).hasSize(70);
        assertThat(file.name()).startsWith("chuong-trinh-cong-tac-").endsWith("-2034");
        PageTable.offers(get(SPECIALIST, "/programme/2034?tally=ALL"), "/programme/2034", "tally=ALL");
        assertThat(ListFile.taken(mvc, people.signedIn(SPECIALIST), "/programme/2034?tally=DONE")
                        .rows())
                .isEmpty();
        assertThat(ListFile.taken(mvc, people.signedIn("canbo.bacai"), "/programme/2034")
                        .rows())
                .as("of another body")
                .isEmpty();
    }

    @Test
    void recurringTasksAreTakenAlongByThoseWhoSetThemUp() throws Exception {
        done(series.start(
                specialist,
                new TaskSeries.NewSeries(
                        task("=Giao ban thử"), Recurrence.MONTHLY, 20, LocalDate.of(2034, 1, 1), null)));
        ListFile file = ListFile.taken(mvc, people.signedIn(SPECIALIST), "/programme/series")
                .isTyped("Kỳ tiếp theo");
        file.hasTheRowsOf(PageTable.rows(get(SPECIALIST, "/programme/series")), 2);
        assertThat(file.column("Nội dung nhiệm vụ")).anyMatch(content -> content.endsWith("=Giao ban thử"));
        PageTable.offers(get(SPECIALIST, "/programme/series"), "/programme/series", "");
        assertThat(ListFile.refused(mvc, people.signedIn(OFFICER), "/programme/series"))
                .isEqualTo(403);
    }
}
