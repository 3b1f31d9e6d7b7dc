package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;

/** Letters that are still open are carried over from quarter to quarter: they are no four letters in the year. */
class LettersOfAYearTests extends ReportCase {

    @Autowired
    TestPeople newcomers;

    @Autowired
    ShorterReports shorter;

    private SubmissionView letters(Actor officer, String kind, int index) {
        return done(submissions.start(
                officer,
                new Slot(
                        "xu-ly-don",
                        officer.body(),
                        periods.period(kind, 2022, index).orElseThrow())));
    }

    private void quarter(Actor officer, int index, long carried, long received) {
        SubmissionView begun = letters(officer, "quarter", index);
        Map<String, Long> values = Map.of(
                "c1",
                carried + received,
                "c3",
                carried,
                "c6",
                received,
                "c9",
                received,
                "c12",
                received,
                "c17",
                20L,
                "c14",
                received - 20,
                "c18",
                received);
        List<CellChange> changes = Stream.concat(
                        values.entrySet().stream()
                                .map(one -> cell(new CellId(one.getKey(), ""), figure(one.getValue()), null)),
                        Stream.of("c2", "c4", "c5", "c7", "c11", "c13", "c15", "c16", "c22")
                                .map(empty -> cell(new CellId(empty, ""), figure(0), null)))
                .toList();
        done(filling.save(officer, begun.id(), changes));
        done(approvals.submit(officer, begun.id()));
    }

    @Test
    void fourQuartersSayHowManyCameInAndNotHowManyWereThere() {
        clock.setTo(LocalDate.of(2022, 12, 20));
        Actor officer = newcomers.actor("UBND-22864", Role.UNIT_OFFICER);
        quarter(officer, 1, 10, 50);
        quarter(officer, 2, 20, 60);
        quarter(officer, 3, 20, 70);
        quarter(officer, 4, 20, 80);
        SubmissionView year = letters(officer, "year", 1);
        Map<CellId, ShorterReports.Found> found = shorter.of(submissions.detail(officer, year.id()));
        assertThat(found).doesNotContainKeys(new CellId("c1", ""), new CellId("c3", ""));
        assertThat(found.get(new CellId("c6", "")))
                .satisfies(sum -> assertThat(sum.value()).isEqualByComparingTo("260"));
        assertThat(found.get(new CellId("c17", ""))).satisfies(last -> {
            assertThat(last.value()).isEqualByComparingTo("20");
            assertThat(last.last()).isTrue();
        });
    }
}
