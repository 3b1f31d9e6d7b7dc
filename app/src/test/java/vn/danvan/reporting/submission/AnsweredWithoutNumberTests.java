package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.CompulsoryCells;

/** Who sent a report in which a figure does not apply, is left blank or is not asked has reported. */
@Transactional
class AnsweredWithoutNumberTests extends ReportCase {

    private static final CellId OPINIONS = new CellId("dth.yk", "");
    private static final CellId ANSWERED = new CellId("dth.tl", "");

    @Autowired
    Figures figures;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void itIsFebruary2022() {
        clock.setTo(LocalDate.of(2022, 2, 7));
    }

    @Test
    void aFigureThatDoesNotApplyIsNeitherMissingNorZero() {
        ReportingPeriod january = month(2022, 1);
        sent(january, OPINIONS, new NotApplicable());

        Figure figure = ofTheCommune("DTH.YK", january);

        assertThat(why(figure)).isEqualTo(Figure.Without.Why.NOT_APPLICABLE);
        assertThat(figure.number()).isEmpty();
        assertThat(figure.known().orElseThrow().reported()).isEqualTo(1);
        assertThat(figure.known().orElseThrow().incomplete()).isFalse();
    }

    @Test
    void aFigureLeftBlankInAReportThatWasSentIsNotAMissingReport() {
        ReportingPeriod january = month(2022, 1);
        assertThat(ofTheCommune("DTH.YK", january)).isInstanceOf(Figure.Missing.class);
        sent(january);

        assertThat(why(ofTheCommune("DTH.YK", january))).isEqualTo(Figure.Without.Why.BLANK);
        assertThat(why(ofTheCommune("DTH.TYLE", january))).isEqualTo(Figure.Without.Why.BLANK);
    }

    @Test
    void whatTheEditionOfAReportDoesNotAskIsNotMissing() {
        ReportingPeriod january = month(2022, 1);
        SubmissionView report = sent(january);
        jdbc.sql("update reporting.answered set edition = 'xu-ly-don@2021-05-10' where submission = :id")
                .param("id", report.id().value())
                .update();

        assertThat(why(ofTheCommune("DTH.YK", january))).isEqualTo(Figure.Without.Why.NOT_ASKED);
    }

    @Test
    void whatNoFormAsksForInAKindOfPeriodIsNotMissing() {
        ReportingPeriod week = periods.period("week", 2022, 4).orElseThrow();
        assertThat(why(ofTheCommune("DTH.YK", week))).isEqualTo(Figure.Without.Why.NOT_ASKED);
    }

    @Test
    void aShareOfNothingIsNotMissing() {
        ReportingPeriod january = month(2022, 1);
        sent(january, OPINIONS, figure(0), ANSWERED, figure(0));

        Figure figure = ofTheCommune("DTH.TYLE", january);

        assertThat(why(figure)).isEqualTo(Figure.Without.Why.NO_SHARE);
        assertThat(figure.known().orElseThrow().reported()).isEqualTo(1);
    }

    @Test
    void aTotalSaysHowManyOfThoseThatHaveReportedGaveNoNumber() {
        ReportingPeriod january = month(2022, 1);
        sent(january, OPINIONS, new NotApplicable());
        Figure.Marks before = total("DTH.YK", january).known().orElseThrow();
        sent(district, january, OPINIONS, figure(7));

        Figure total = total("DTH.YK", january);

        assertThat(total.number()).isPresent();
        Figure.Marks marks = total.known().orElseThrow();
        assertThat(marks.reported()).isEqualTo(before.reported() + 1);
        assertThat(marks.silence().notApplicable()).isEqualTo(1);
        assertThat(marks.silence().all()).isEqualTo(1);
    }

    @Test
    void pageFileAndSourcesSayTheSame() throws Exception {
        ReportingPeriod january = month(2022, 1);
        sent(january, OPINIONS, new NotApplicable());
        String query = "i=DTH.YK&area=" + area(commune.body())
                + "&cut=NONE&kind=calendar-month&year=2022&index=1&toYear=2022&toIndex=1";

        assertThat(page("/figures?" + query))
                .contains(">KAD</a>", "Đã báo cáo: chỉ tiêu này không áp dụng.", "<dt>KAD</dt>");
        assertThat(page("/figures.csv?" + query))
                .contains("KAD: Đã báo cáo: chỉ tiêu này không áp dụng.,,,1,1")
                .doesNotContain("Chưa có báo cáo");
        assertThat(page("/figures/sources?" + query + "&figure=DTH.YK&line=TOTAL&of=2022-1"))
                .contains("KAD", "Đã báo cáo: chỉ tiêu này không áp dụng.");
    }

    private String page(String address) throws Exception {
        return mvc.get()
                .uri(address)
                .with(people.signedIn("lanhdao.tinh"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aReportTakenBackCountsNoMore() {
        ReportingPeriod january = month(2022, 1);
        SubmissionView report = sent(january, OPINIONS, new NotApplicable());
        done(approvals.withdraw(commune, report.id()));
        assertThat(ofTheCommune("DTH.YK", january)).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void whatWasSentBeforeReportsWereKeptIsReadFromTheirCells() throws IOException {
        ReportingPeriod january = month(2022, 1);
        SubmissionView report = sent(
                january,
                OPINIONS,
                new NotApplicable(),
                new CellId("dvk.nr", "XA"),
                new NotApplicable(),
                new CellId("dvk.nr", "TINH"),
                figure(2));
        List<Map<String, Object>> kept = answered(report);
        assertThat(kept).singleElement().asString().contains("dth.yk dvk.nr/XA}");

        jdbc.sql("delete from reporting.answered").update();
        String migration = new ClassPathResource("db/migration/reporting/V86__answered_without_a_number.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("with counting"))).update();

        assertThat(answered(report)).isEqualTo(kept);
    }

    private List<Map<String, Object>> answered(SubmissionView report) {
        return jdbc.sql("""
                select form, period, body, edition, approved, submission, array_to_string(not_applicable, ' ') as places
                  from reporting.answered where submission = :id
                """).param("id", report.id().value()).query().listOfRows();
    }

    private SubmissionView sent(ReportingPeriod period, Object... cells) {
        return sent(commune, period, cells);
    }

    private SubmissionView sent(Actor by, ReportingPeriod period, Object... cells) {
        SubmissionView begun = started(by, period);
        List<CellChange> changes = new ArrayList<>(CompulsoryCells.of(edition(begun), "Ổn định"));
        for (int at = 0; at < cells.length; at += 2) {
            changes.add(cell((CellId) cells[at], (Cell) cells[at + 1], null));
        }
        done(filling.save(by, begun.id(), changes));
        return done(approvals.submit(by, begun.id()));
    }

    private static Figure.Without.Why why(Figure figure) {
        assertThat(figure).isInstanceOf(Figure.Without.class);
        return ((Figure.Without) figure).why();
    }

    private Figure ofTheCommune(String indicator, ReportingPeriod period) {
        return table(area(commune.body()), indicator, period).total(indicator, period);
    }

    private Figure total(String indicator, ReportingPeriod period) {
        return table(area(district.body()), indicator, period).total(indicator, period);
    }

    private FigureTable table(AreaId area, String indicator, ReportingPeriod... asked) {
        return figures.table(
                leader,
                new FigureQuery(List.of(indicator), area, Cut.NONE, Arrays.asList(asked), FigureQuery.Options.PLAIN));
    }

    private AreaId area(BodyId body) {
        return Objects.requireNonNull(organisation.requireBody(body, today()).area());
    }
}
