package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.support.SettableClock;

/** The history of a report in which a paragraph was saved again and again while it was typed; the tests take back what they did. */
@Transactional
class HistoryPagesTests extends SentReportsCase {

    private static final CellId MOOD = new CellId("th.tt", "");

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private SubmissionView report;
    private String page = "";
    private @Nullable Cell known;

    @BeforeEach
    void aDraftOf2024() {
        clock.setTo(LocalDate.of(2024, 6, 1));
        officer = people.actor(COMMUNE);
        report = filled(COMMUNE, 2024, 5);
        page = "/reports/" + report.id() + "/history";
        known = submissions
                .answers(officer, report.id())
                .cell(MOOD.question(), "")
                .orElse(null);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void types(Duration later, String words) {
        clock.advance(later);
        done(filling.save(
                officer,
                report.id(),
                List.of(new CellChange(MOOD, Optional.of(new Words(words)), null, Optional.ofNullable(known)))));
        known = new Words(words);
    }

    @Test
    void whatIsSavedAgainAndAgainWhileItIsTypedIsOneRow() throws IOException {
        clock.advance(Duration.ofHours(1));
        for (int letters = 1; letters <= 30; letters++) {
            types(Duration.ofSeconds(2), "Nhân dân phấn khởi, " + "a".repeat(letters) + ".");
        }
        types(Duration.ofHours(2), "Nhân dân yên tâm.");
        String cell = text(COMMUNE, page + "?cell=th.tt");
        assertThat(cell)
                .contains("30 lần lưu", ">Nhân dân phấn khởi, " + "a".repeat(30) + ".<", ">Nhân dân yên tâm.<")
                .doesNotContain(">Nhân dân phấn khởi, " + "a".repeat(29) + ".<", "ttr.cuoc");
        assertThat(cell.split("data-label=\"Lúc\"")).as("first, typed, later").hasSize(1 + 3);
        assertThat(jdbc.sql("select count(*) from reporting.cell_change where submission = :id and question = 'th.tt'")
                        .param("id", report.id().value())
                        .query(Integer.class)
                        .single())
                .as("the table keeps every save")
                .isEqualTo(32);
        assertThat(text(COMMUNE, page + ".csv?cell=th.tt"))
                .as("the file is as the page")
                .contains("a".repeat(30) + ".", ",30,", "Số lần lưu")
                .doesNotContain(" " + "a".repeat(29) + ".");
    }

    @Test
    void whatWasSentStaysARowAlthoughItWasWrittenOverWithinMinutes() throws IOException {
        types(Duration.ofHours(1), "Nhân dân lo lắng.");
        clock.advance(Duration.ofSeconds(20));
        done(approvals.submit(officer, report.id()));
        clock.advance(Duration.ofSeconds(20));
        done(approvals.sendBack(people.actor(DISTRICT_LEADER), report.id(), "Ghi rõ hơn"));
        types(Duration.ofSeconds(20), "Nhân dân yên tâm.");
        types(Duration.ofSeconds(20), "Nhân dân rất yên tâm.");
        assertThat(text(COMMUNE, page + "?cell=th.tt"))
                .contains(">Nhân dân lo lắng.<", ">Nhân dân rất yên tâm.<", "2 lần lưu")
                .doesNotContain(">Nhân dân yên tâm.<");

        clock.advance(Duration.ofSeconds(20));
        done(approvals.submit(officer, report.id()));
        clock.advance(Duration.ofSeconds(20));
        done(approvals.withdraw(officer, report.id()));
        types(Duration.ofSeconds(20), "Nhân dân phấn khởi.");
        assertThat(text(COMMUNE, page + "?cell=th.tt"))
                .as("taken back")
                .contains(">Nhân dân lo lắng.<", ">Nhân dân rất yên tâm.<", ">Nhân dân phấn khởi.<");
    }

    @Test
    void aLongTextShowsItsBeginningAndTheRestBehindAButton() throws IOException {
        types(Duration.ofHours(1), "Dài dòng ".repeat(500) + "hết.");
        assertThat(text(COMMUNE, page + "?cell=th.tt"))
                .contains("Xem cả đoạn (4.504 ký tự)", "Dài dòng…<details", "Dài dòng hết.</div></details>");
    }

    @Test
    void aLongHistoryComesPageByPage() throws IOException {
        jdbc.sql("""
                insert into reporting.cell_change (submission, question, part, before, after, changed_at, changed_by)
                select :id, 'ttr.cuoc', '', 'value:' || n, 'value:' || n + 1, cast(:now as timestamptz) + n * interval '1 day', :by
                  from generate_series(1000, 1099) n
                """)
                .param("id", report.id().value())
                .param("now", clock.instant().toString())
                .param("by", officer.account().value())
                .update();
        assertThat(text(COMMUNE, page))
                .contains("Các bước duyệt", "Trang 1 trên 3", ">1.100<", "/history?page=2\"")
                .doesNotContain(">1.049<");
        assertThat(text(COMMUNE, page + "?page=2"))
                .contains("Trang 2 trên 3", ">1.049<")
                .doesNotContain("Các bước duyệt");
        assertThat(text(COMMUNE, page + "?cell=ttr.cuoc&page=3"))
                .contains("Trang 3 trên 3", ">10<", "/history?cell=ttr.cuoc&amp;page=2\"");
        assertThat(text(COMMUNE, page + "?cell=ttr.cuoc&page=khong")).contains("Trang 1 trên 3");
    }
}
