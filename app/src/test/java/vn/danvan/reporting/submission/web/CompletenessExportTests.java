package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.documents.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** The file of completeness says how often a body was late in the year; a commune in the spring of 2023. */
@Transactional
class CompletenessExportTests extends ReportPagesCase {

    @Autowired
    CompletenessDesk desk;

    @Autowired
    CompletenessExport export;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople newcomers;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theLastThreeColumnsSayHowManyWereAskedForLateAndMissingInTheYear() {
        clock.setTo(LocalDate.of(2023, 2, 1));
        Actor commune = newcomers.actor("KDV-22789", Role.UNIT_OFFICER);
        send(commune, 1, 2);
        send(commune, 2, 0);
        clock.setTo(LocalDate.of(2023, 4, 28));

        CompletenessDesk.Answer answer =
                desk.answer(commune, new CompletenessForm("dan-van", "calendar-month", "2023", null, null, null, null));
        Table table = export.table(answer, Texts.VIETNAMESE);

        assertThat(lastThree(table.columns())).containsExactly("Phải nộp", "Trễ trong năm", "Thiếu trong năm");
        Completeness.Punctuality year = answer.rows().getFirst().year();
        assertThat(year.late()).as("January").isEqualTo(1);
        assertThat(year.missing()).as("March among others").isPositive().isEqualTo(year.asked() - 2);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst()).hasSameSizeAs(table.columns());
        assertThat(lastThree(table.rows().getFirst())).containsExactly(year.asked(), year.late(), year.missing());
    }

    private static <T extends @Nullable Object> List<T> lastThree(List<T> all) {
        return all.subList(all.size() - 3, all.size());
    }

    /** Sends the report of a month so many days after its last day. */
    private void send(Actor commune, int month, int late) {
        SubmissionView begun = done(submissions.start(
                commune,
                new Slot(
                        "dan-van",
                        commune.body(),
                        periods.period("calendar-month", 2023, month).orElseThrow())));
        done(filling.save(
                commune,
                begun.id(),
                CompulsoryCells.of(submissions.detail(commune, begun.id()).edition(), "Ổn định")));
        clock.setTo(begun.due().plusDays(late));
        done(approvals.submit(commune, begun.id()));
    }
}
