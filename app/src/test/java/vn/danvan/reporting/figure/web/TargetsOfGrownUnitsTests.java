package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.ListFile;
import vn.danvan.support.People;

/**
 * Mỹ Hương (22753) and Tấn Tài (22756) went into Kinh Dinh (22759), which lasted, on 1 November 2024: in the list as in every
 * table its figure is held against the targets of all three.
 */
@Transactional
class TargetsOfGrownUnitsTests extends FigurePageCase {

    private static final String DISTRICT = "lanhdao.phanrang";
    private static final String LISTED = "?listed=2024";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisation organisation;

    private ReportingPeriod week;

    @BeforeEach
    void theWeekInWhichItGrew() {
        clock.setTo(LocalDate.of(2024, 12, 2));
        week = period("week", 2024, 44);
        assertThat(List.of(week.start(), week.end()))
                .containsExactly(LocalDate.of(2024, 10, 28), LocalDate.of(2024, 11, 3));
        set("22759", 100);
        set("22753", 50);
        report("KDV-22759", "AS.QUA", week, 90);
    }

    /** Before the units became one. */
    private void set(String code, int value) {
        jdbc.sql("""
                insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, set_by, set_body,
                    set_at)
                values ('AS.QUA', :area, 'week', 2024, 44, :value, :by, :body, :at)
                """)
                .param("area", area(code).value())
                .param("value", value)
                .param("by", UUID.randomUUID())
                .param("body", organisation.bodyByCode("BDV-582").orElseThrow().value())
                .param("at", LocalDate.of(2024, 1, 15).atTime(9, 0).atOffset(ZoneOffset.ofHours(7)))
                .update();
    }

    private String row() throws Exception {
        String page = get(DISTRICT, "/figures/targets" + LISTED);
        for (String row : page.substring(page.indexOf("id=\"list\"")).split("<tr>", -1)) {
            if (row.contains(">Phường Kinh Dinh<")) {
                return row;
            }
        }
        throw new AssertionError("no row of the ward");
    }

    @Test
    void theListHoldsItsFigureAgainstTheTargetsOfAllThree() throws Exception {
        set("22756", 30);
        assertThat(row())
                .contains(">100 ", "Đạt tính theo 180.", "Phường Mỹ Hương", "Phường Tấn Tài", ">50%<")
                .doesNotContain(">90%<");

        ListFile file = ListFile.taken(mvc, people.signedIn(DISTRICT), "/figures/targets" + LISTED)
                .isTyped("Kế hoạch để so");
        assertThat(file.column("Kế hoạch để so")).contains("180");
        assertThat(file.column("Đạt kế hoạch (%)")).anyMatch(text -> text.startsWith("50"));
        assertThat(file.column("Kế hoạch của đơn vị cũ")).anyMatch(text -> text.contains("Phường Tấn Tài"));
    }

    @Test
    void whereOneOfThemHasNoneTheListSaysSoAndHowMuchIsReachedIsNotTold() throws Exception {
        assertThat(row())
                .contains(">100 ", "Không cộng được kế hoạch của các đơn vị cũ: Phường Tấn Tài chưa có kế hoạch.")
                .doesNotContain("%<", "Đạt tính theo");
    }
}
