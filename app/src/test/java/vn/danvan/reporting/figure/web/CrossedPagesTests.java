package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.rules.period.ReportingPeriod;

/** Figures along several axes on their pages and in their files; a week of 2018, which nobody else reports. */
class CrossedPagesTests extends FigurePageCase {

    private ReportingPeriod week;

    @BeforeEach
    void modelsRecognised() {
        week = period("week", 2018, 20);
        report("KDV-22738", week, true, fact("TT_XA", 2), fact("TT_TINH", 1), fact("CN_XA", 4));
    }

    private static Fact fact(String part, long value) {
        return new Fact("DVK.CN", part, BigDecimal.valueOf(value), false);
    }

    private String asked(String parts) {
        return "?i=DVK.CN&area=" + area("582") + "&cut=none&rows=indicators" + in(week) + "&parts=" + parts;
    }

    @Test
    void theTableHasEachAxisAloneAndCombinationsWhereTheyAreWanted() throws Exception {
        String axes = get(LEADER, "/figures" + asked("1"));
        assertThat(axes).contains("– Tập thể<", "– Cá nhân<", "– Cấp xã<").doesNotContain("– Tập thể – Cấp xã");
        String all = get(LEADER, "/figures" + asked("crossed"));
        assertThat(all).contains("– Tập thể<", "– Cấp tỉnh trở lên<", "– Tập thể – Cấp xã<");
        assertThat(all).as("the box stays ticked").containsPattern("id=\"crossed\"[^>]*checked");
        assertThat(get(LEADER, "/figures" + asked("1") + "&parts=crossed"))
                .as("both boxes are ticked")
                .contains("– Tập thể – Cấp xã<");
    }

    @Test
    void theFileNamesThePartsAsThePageDoes() throws Exception {
        String file = get(LEADER, "/figures.csv" + asked("crossed"));
        assertThat(file.lines().filter(line -> line.startsWith("DVK.CN,")))
                .hasSize(1 + 5 + 6)
                .anySatisfy(
                        line -> assertThat(line).contains(",Cấp xã,mô hình,").contains(",6,"))
                .anySatisfy(line -> assertThat(line)
                        .contains(",Tập thể – Cấp tỉnh trở lên,")
                        .contains(",1,"));
    }

    @Test
    void aMarginLeadsToTheCombinationsBehindIt() throws Exception {
        String sources = get(LEADER, "/figures/sources" + asked("1") + "&figure=DVK.CN&part=XA&line=TOTAL&of=2018-20");
        assertThat(sources).contains("Tập thể – Cấp xã", "Cá nhân – Cấp xã").doesNotContain("Tập thể – Cấp tỉnh");
        assertThat(open(LEADER, "/figures/sources" + asked("1") + "&figure=DVK.CN&part=XA_TT&line=TOTAL&of=2018-20"))
                .hasStatus(404);
    }

    @Test
    void theConsolidatedSheetOfTheDemoHasTheSubjectsBeforeTheirLevels() throws Exception {
        String csv = get("lanhdao.phanrang", "/reports/consolidated.csv?form=dan-van&kind=year&year=2020&index=1");
        assertThat(csv)
                .containsSubsequence(
                        "được công nhận", "Tập thể", "Tập thể – Cấp xã", "Cá nhân", "Cá nhân – Cấp tỉnh trở lên");
    }
}
