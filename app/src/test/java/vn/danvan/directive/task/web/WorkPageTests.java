package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.kernel.BodyId;

/** What waits for an officer fits on a page; what does not is one click away. */
class WorkPageTests extends TaskPagesCase {

    private static final String OTHER = "canbo.thuannam";

    @Test
    void fiftyTasksOfAKindAreShownAndTheWholeListIsALink() throws Exception {
        BodyId body = people.actor(OTHER).body();
        NewTask task = new NewTask(
                "Rà soát việc ở cơ sở",
                null,
                null,
                List.of(),
                body,
                Set.of(),
                LocalDate.of(2021, 9, 1),
                false,
                List.of());
        assertThat(programmes.add(specialist, 1963, Collections.nCopies(TaskLists.PAGE, task)))
                .isNotNull();
        String link = "/tasks/list?body=" + body + "&amp;state=ASSIGNED&amp;sort=DUE";
        assertThat(get(OTHER, "/tasks")).contains("Chỉ hiện 50 nhiệm vụ có hạn sớm nhất.", link);
        assertThat(get(OTHER, link.replace("&amp;", "&") + "&year=1963")).contains("Rà soát việc ở cơ sở");
    }
}
