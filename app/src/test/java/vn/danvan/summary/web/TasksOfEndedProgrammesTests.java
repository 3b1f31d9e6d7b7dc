package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.support.SettableClock;

/** The tasks that a report counts are opened from it by the body that gave them, and by who has its place after it ended. */
@Transactional
class TasksOfEndedProgrammesTests extends SummaryCase {

    private static final int YEAR = 2024;
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 5);
    private static final String TASK = "Việc của khối dân vận sắp kết thúc";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private Programmes programmes;

    private Actor writer;
    private String base = "";
    private String source = "";

    @BeforeEach
    void aReportThatCountsATask() throws IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 10));
        writer = newcomers.actor("KDV-22843", Role.LEADER);
        done(programmes.add(
                writer,
                YEAR,
                List.of(new NewTask(TASK, null, null, List.of(), writer.body(), Set.of(), null, false, List.of()))));
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        VersionView draft = done(summaries.start(writer, OUTLINE, YEAR));
        recomposition.apply(writer, draft.id());
        base = "/summaries/" + draft.summary();
        var count = Pattern.compile("href=\"([^\"]+~NOT_DUE)\"").matcher(page(writer, base));
        assertThat(count.find()).as("the source of one count").isTrue();
        source = count.group(1).replace("&amp;", "&");
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private String page(Actor reader, String address) throws IOException {
        return mvc.get()
                .uri(address)
                .with(people.signedIn(reader))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoHasThePlaceOfTheBodyOpensThemInItsOwnProgramme() throws IOException {
        assertThat(page(writer, source)).contains("Xem đúng các nhiệm vụ được đếm");

        clock.setTo(AFTER);
        BodyId next = organisation.standing(writer.body(), AFTER).orElseThrow();
        Actor follower = newcomers.actor(organisation.requireBody(next, AFTER).code(), Role.LEADER);
        String list = "/programme/2024?tally=NOT_DUE&on=2024-12-14";
        assertThat(page(follower, source))
                .contains(
                        list.replace("&", "&amp;"),
                        "trong chương trình năm của cơ quan mình",
                        "có thể có thêm nhiệm vụ")
                .doesNotContain("Xem đúng các nhiệm vụ được đếm");
        assertThat(page(follower, base)).contains("href=\"/programme/2024\"");
        assertThat(page(follower, list)).contains(TASK);
    }

    @Test
    void aBodyAboveWhoseProgrammeIsAnotherIsShownNoLink() throws IOException {
        clock.setTo(AFTER);
        Actor board = newcomers.actor("BTGDV-56-2025", Role.LEADER);
        assertThat(page(board, source)).contains("chưa đến hạn").doesNotContain("/programme/2024");
        assertThat(page(board, base)).doesNotContain("/programme/2024");
    }
}
