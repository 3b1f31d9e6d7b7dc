package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The file of a history whose paragraphs were written anew a hundred times holds what a server can, and says that there is more. */
@Transactional
class HistoryBoundTests extends ReportCase {

    private static final int LONG = 90_000;

    @Autowired
    MockMvcTester mvc;

    private SubmissionView rewritten(int times) {
        SubmissionView report = started(commune, month(2018, 5));
        jdbc.sql("""
                insert into reporting.cell_change (submission, question, part, before, after, changed_at, changed_by)
                select :id, 'kq.lanh-dao', '', 'words:' || nr - 1 || repeat('x', :length), 'words:' || nr || repeat('x', :length),
                       timestamptz '2018-06-01' + make_interval(mins => 10 * nr), :by
                  from generate_series(1, :times) nr
                """)
                .param("id", report.id().value())
                .param("by", commune.account().value())
                .param("length", LONG)
                .param("times", times)
                .update();
        return report;
    }

    private List<CellRun> history(SubmissionView report) {
        return submissions.history(commune, List.of(report.id()), Optional.empty(), 1_000);
    }

    @Test
    void ofLongTextsNoMoreAreReadThanFitAndOne() {
        List<CellRun> read = history(rewritten(80));
        int fitting = CellRun.fitting(read);
        assertThat(fitting).isEqualTo(CellRun.MOST_TEXT / (2 * LONG));
        assertThat(read).hasSize(fitting + 1);
        assertThat(read.getFirst().change().at())
                .isAfter(read.getLast().change().at());
    }

    @Test
    void ofShortOnesAllFit() {
        SubmissionView report = started(commune, month(2018, 5));
        save(commune, report, cell(GROUPS, figure(3), null));
        assertThat(CellRun.fitting(history(report))).isEqualTo(history(report).size());
    }

    @Test
    void theFileSaysThatThereIsMore() throws Exception {
        SubmissionView report = rewritten(80);
        String file = mvc.get()
                .uri("/reports/" + report.id() + "/history.csv")
                .with(people.signedIn("xa.dovinh"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines().limit(6).reduce("", String::concat)).contains("55");
        assertThat(file.length()).isLessThan(11_000_000);
    }
}
