package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.ReportingPeriod;

/** What is behind a figure leads to the cell in which it was reported; weeks of 2019, which nobody else reports. */
class SourcesPagesTests extends FigurePageCase {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    private final java.util.List<UUID> filed = new java.util.ArrayList<>();

    @AfterEach
    void takeBackTheReports() {
        filed.forEach(id -> {
            facts.remove(id);
            jdbc.sql("delete from reporting.submission where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    /** An approved report of one figure, filled in under the edition that begins on the day. */
    private UUID file(String body, String form, String from, String indicator, ReportingPeriod period) {
        UUID id = UUID.randomUUID();
        filed.add(id);
        BodyId who = organisation.bodyByCode(body).orElseThrow();
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                    period_start, period_end, due, state, created_at, changed_at)
                values (:id, :form, :edition, :body, :kind, :year, :index, :start, :end, :end, 'APPROVED', now(), now())
                """)
                .param("id", id)
                .param("form", form)
                .param("edition", form + "@" + LocalDate.parse(from))
                .param("body", who.value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("start", period.start())
                .param("end", period.end())
                .update();
        facts.put(
                new FactSource(id, who, period, true),
                java.util.List.of(new Fact(indicator, "", BigDecimal.valueOf(60), false)));
        return id;
    }

    private String sources(String username, String indicator, ReportingPeriod period) throws Exception {
        return get(
                username,
                "/figures/sources?i=" + indicator + "&area=" + area("582") + in(period) + "&figure=" + indicator
                        + "&line=TOTAL&of=" + period.year() + "-" + period.index());
    }

    @Test
    void theHistoryIsThatOfTheCellInWhichTheFigureWasReported() throws Exception {
        ReportingPeriod first = period("week", 2019, 10);
        ReportingPeriod second = period("week", 2019, 11);
        String[] editions = editions("xu-ly-don");
        UUID early = file("BDV-582", "xu-ly-don", editions[0], "XLD.DK", first);
        UUID late = file("BDV-582", "xu-ly-don", editions[editions.length - 1], "XLD.DK", second);
        assertThat(sources(LEADER, "XLD.DK", first)).contains("/reports/" + early + "/history?cell=c9");
        assertThat(sources(LEADER, "XLD.DK", second)).contains("/reports/" + late + "/history?cell=dk");
    }

    @Test
    void aFigureOfTheNewCountrysideLeadsIntoItsOwnForm() throws Exception {
        ReportingPeriod week = period("week", 2019, 12);
        String[] editions = editions("nong-thon-moi");
        UUID own = file("BDV-582", "nong-thon-moi", editions[0], "NTM.DAT", week);
        assertThat(sources(LEADER, "NTM.DAT", week))
                .contains("/reports/" + own + "#c-dat")
                .doesNotContain("ntm.dat");
    }

    @Autowired
    private vn.danvan.reporting.form.Forms forms;

    private String[] editions(String form) {
        return forms.current().form(form).orElseThrow().editions().stream()
                .map(edition -> edition.from().toString())
                .toArray(String[]::new);
    }

    @Test
    void aReportOfAnotherLineIsNamedButNotLinked() throws Exception {
        ReportingPeriod week = period("week", 2019, 13);
        UUID commune = file("UBND-22738", "xu-ly-don", editions("xu-ly-don")[0], "XLD.DK", week);
        assertThat(sources(LEADER, "XLD.DK", week))
                .contains("báo cáo của cơ quan không thuộc ngành dọc")
                .doesNotContain("/reports/" + commune);
        UUID district = file("KDV-22741", "dan-van", editions("dan-van")[0], "AS.QUA", week);
        assertThat(sources(LEADER, "AS.QUA", week)).contains("/reports/" + district);
    }

    @Test
    void theReportsOfSeveralPeriodsSayForWhichTheyAre() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2019, 14), 3);
        report("KDV-22738", "AS.QUA", period("week", 2019, 15), 4);
        assertThat(added("AS.QUA", 14, 15)).contains("2 số liệu", "Tuần 14/2019", "Tuần 15/2019");
    }

    @Test
    void ofAStockOnlyTheLastPeriodIsInTheFigure() throws Exception {
        report("KDV-22738", "DT.TV", period("week", 2019, 16), 100);
        report("KDV-22738", "DT.TV", period("week", 2019, 17), 110);
        assertThat(added("DT.TV", 16, 17)).contains("1 số liệu", "Tuần 17/2019").doesNotContain("Tuần 16/2019");
    }

    @Test
    void ofARatioWhatLacksItsOtherFigureIsMarked() throws Exception {
        ReportingPeriod week = period("week", 2019, 18);
        report(
                "KDV-22738",
                week,
                true,
                new Fact("DTH.TL", "", BigDecimal.valueOf(9), false),
                new Fact("DTH.YK", "", BigDecimal.valueOf(10), false));
        assertThat(sources(LEADER, "DTH.TYLE", week)).doesNotContain("không tính vào tỷ lệ");
        report("KDV-22744", "DTH.YK", week, 1000);
        assertThat(sources(LEADER, "DTH.TYLE", week)).containsOnlyOnce("không tính vào tỷ lệ");
    }

    private String added(String indicator, int first, int last) throws Exception {
        return get(
                LEADER,
                "/figures/sources?i=" + indicator + "&area=" + area("582") + "&kind=week&year=2019&index=" + first
                        + "&toYear=2019&toIndex=" + last + "&added=1&figure=" + indicator + "&line=TOTAL");
    }
}
