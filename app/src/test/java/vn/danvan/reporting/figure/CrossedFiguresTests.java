package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** Figures along several axes: their margins are added from the combinations, and tell none that is hidden. */
class CrossedFiguresTests extends FiguresCase {

    private static final FigureQuery.Options AXES = options(FigureQuery.Parts.AXES);
    private static final FigureQuery.Options ALL = options(FigureQuery.Parts.ALL);
    private static final String CN = "DVK.CN";

    @Autowired
    FigureSources sources;

    @Autowired
    Forms forms;

    private static FigureQuery.Options options(FigureQuery.Parts parts) {
        return new FigureQuery.Options(parts, false, false, Optional.empty());
    }

    private static Figure part(FigureTable table, String part, FigureLine.Key line) {
        ReportingPeriod period = table.query().periods().getFirst();
        return table.figure(
                new FigureTable.Cell(table.indicators().getFirst().code(), part, line, Optional.of(period)));
    }

    private static int reported(Figure figure) {
        return ((Figure.Value) figure).marks().reported();
    }

    @Test
    void aMarginIsTheSumOfItsCombinationsAndCountsEachBodyOnce() {
        ReportingPeriod week = week(31);
        report("KDV-22738", week, CN + "/TT_XA", 2, CN + "/TT_HUYEN", 1, CN + "/CN_XA", 4);
        report("KDV-22741", week, CN + "/TT_XA", 3, CN + "/CN_TINH", 0);
        FigureTable table = table(area("582"), Cut.BELOW, ALL, CN, week);

        assertValue(table.total(CN, week), "10");
        assertThat(reported(table.total(CN, week))).isEqualTo(2);
        assertValue(part(table, "TT", FigureLine.Key.TOTAL), "6");
        assertThat(reported(part(table, "TT", FigureLine.Key.TOTAL)))
                .as("a body that tells two levels is one report")
                .isEqualTo(2);
        assertValue(part(table, "XA", FigureLine.Key.TOTAL), "9");
        assertValue(part(table, "HUYEN", FigureLine.Key.TOTAL), "1");
        assertThat(reported(part(table, "HUYEN", FigureLine.Key.TOTAL))).isEqualTo(1);
        assertValue(part(table, "TT_XA", FigureLine.Key.TOTAL), "5");
        assertValue(part(table, "TINH", FigureLine.Key.TOTAL), "0");
        assertThat(part(table, "TT_TINH", FigureLine.Key.TOTAL)).isInstanceOf(Figure.Missing.class);
        FigureLine.Key commune = FigureLine.Key.area(area("22738"));
        assertValue(part(table, "TT", commune), "3");
        assertValue(part(table, "XA", commune), "6");
    }

    @Test
    void ofEachAxisAloneUnlessCombinationsAreAskedFor() {
        ReportingPeriod week = week(31);
        FigureTable axes = table(area("582"), Cut.NONE, AXES, CN, week);
        assertThat(axes.query().parts(axes.indicators().getFirst()))
                .containsExactly("", "TT", "CN", "XA", "HUYEN", "TINH");
        assertThat(new FigureQuery(
                                List.of(CN), area("582"), Cut.NONE, List.of(week), options(FigureQuery.Parts.CROSSED))
                        .parts(axes.indicators().getFirst()))
                .hasSize(1 + 5 + 6)
                .endsWith("CN_TINH");
    }

    @Test
    void whatWasToldAlongOneAxisInFormerYearsStillStandsInIt() {
        ReportingPeriod week = week(32);
        report("KDV-22738", week, CN + "/TT", 5, CN + "/CN", 2);
        report("KDV-22741", week, CN + "/TT_XA", 3, CN + "/CN_XA", 1);
        FigureTable table = table(area("582"), Cut.BELOW, ALL, CN, week);

        assertValue(table.total(CN, week), "11");
        assertValue(part(table, "TT", FigureLine.Key.TOTAL), "8");
        assertThat(reported(part(table, "TT", FigureLine.Key.TOTAL))).isEqualTo(2);
        assertValue(part(table, "XA", FigureLine.Key.TOTAL), "4");
        assertThat(reported(part(table, "XA", FigureLine.Key.TOTAL))).isEqualTo(1);
        assertThat(part(table, "XA", FigureLine.Key.area(area("22738")))).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void whatWasToldAsAWholeInFormerYearsCountsOnceWhenPartsAreAskedFor() {
        ReportingPeriod week = week(37);
        report("KDV-22738", week, "DVK.NR", 5);
        report("KDV-22741", week, "DVK.NR/XA", 3);
        FigureTable table = table(area("582"), Cut.BELOW, ALL, "DVK.NR", week);

        assertValue(table.total("DVK.NR", week), "8");
        assertThat(reported(table.total("DVK.NR", week))).isEqualTo(2);
        assertValue(part(table, "XA", FigureLine.Key.TOTAL), "3");
    }

    @Test
    void behindAMarginStandTheCombinationsInIt() {
        ReportingPeriod week = week(33);
        report("KDV-22738", week, CN + "/TT_XA", 2, CN + "/TT_HUYEN", 1, CN + "/CN_XA", 4);
        FigureQuery query = new FigureQuery(List.of(CN), area("582"), Cut.BELOW, List.of(week), ALL);
        assertThat(sources.of(people.actor("lanhdao.tinh"), query, FigureLine.Key.TOTAL, "XA"))
                .extracting(FigureSource::part)
                .containsExactly("CN_XA", "TT_XA");
        assertThat(sources.of(people.actor("lanhdao.tinh"), query, FigureLine.Key.TOTAL, "TT_HUYEN"))
                .extracting(FigureSource::part)
                .containsExactly("TT_HUYEN");
    }

    @Test
    void partsAddedOverPeriodsAreAddedAlongTheAxesToo() {
        report("KDV-22738", week(34), CN + "/TT_XA", 2, CN + "/CN_XA", 1);
        report("KDV-22738", week(35), CN + "/TT_HUYEN", 3);
        FigureQuery.Options added = new FigureQuery.Options(true, false, true, Optional.empty());
        FigureTable table = table(area("582"), Cut.NONE, added, CN, week(34), week(35));
        assertValue(table.figure(new FigureTable.Cell(CN, "TT", FigureLine.Key.TOTAL, Optional.empty())), "5");
        assertValue(table.figure(new FigureTable.Cell(CN, "XA", FigureLine.Key.TOTAL, Optional.empty())), "3");
    }

    /** A breakdown by reason and outcome of which small numbers are hidden. */
    private static final String SENSITIVE = """
            form: ly-do
            name: {vi: Lý do, en: Reasons}
            breakdowns:
              ly-do: {name: {vi: Lý do, en: Reason}, sensitive: true, items: {GIA: {vi: Giá, en: Price}, DAT: {vi: Đất, en: Land}}}
              ket-qua: {name: {vi: Kết quả, en: Outcome}, items: {XONG: {vi: Xong, en: Done}, CON: {vi: Còn, en: Open}}}
            indicators:
              - {code: LYDO.HO, group: Lý do, domain: keyproject, name: {vi: Hộ theo lý do, en: Households}, unit: ho, measure: flow, sum: sum, by: [ly-do, ket-qua], basis: KH 1, from: 2018-01-01}
            editions:
              - from: 2018-01-01
                source: KH 1
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                sections: [{id: s, name: {vi: P, en: S}, questions: [{id: ho, figure: LYDO.HO}]}]
            """;

    private static final List<String> COMBINATIONS = List.of("GIA_XONG", "GIA_CON", "DAT_XONG", "DAT_CON");

    @Test
    void whatIsHiddenOfACombinationNoMarginGivesAway() {
        Actor leader = people.actor("lanhdao.tinh");
        Actor board = new Actor(leader.account(), leader.position(), body("BDV-58"), Role.ADMINISTRATOR);
        assertThat(forms.put(board, SENSITIVE, "ly-do.yaml", forms.known())).isInstanceOf(Outcome.Done.class);
        ReportingPeriod week = periods.period("week", 2021, 33).orElseThrow();
        for (String commune : List.of("22738", "22741", "22744")) {
            boolean few = commune.equals("22738");
            report(
                    "KDV-" + commune,
                    week,
                    "LYDO.HO/GIA_XONG",
                    few ? 2 : 11,
                    "LYDO.HO/GIA_CON",
                    few ? 9 : 14,
                    "LYDO.HO/DAT_XONG",
                    few ? 8 : 12,
                    "LYDO.HO/DAT_CON",
                    few ? 7 : 10);
        }
        FigureTable table = table(area("582"), Cut.BELOW, ALL, "LYDO.HO", week);
        FigureLine.Key few = FigureLine.Key.area(area("22738"));

        assertThat(part(table, "GIA_XONG", few)).isEqualTo(new Figure.Hidden(true));
        assertThat(possible(table, few))
                .as("numbers that all that is shown allows")
                .hasSizeGreaterThan(1);
        assertThat(hidden(table(area("582"), Cut.BELOW, AXES, "LYDO.HO", week), few))
                .as("hidden whichever parts are asked for")
                .isEqualTo(hidden(table, few).stream()
                        .filter(part -> !part.contains("_"))
                        .toList());
    }

    private static List<String> hidden(FigureTable table, FigureLine.Key line) {
        return table.query().parts(table.indicators().getFirst()).stream()
                .filter(part -> part(table, part, line) instanceof Figure.Hidden)
                .toList();
    }

    /** What GIA_XONG may be, of a reader who tries every number for what is hidden. */
    private static List<Integer> possible(FigureTable table, FigureLine.Key line) {
        Map<String, List<String>> within = Map.of(
                "", COMBINATIONS,
                "GIA", List.of("GIA_XONG", "GIA_CON"),
                "DAT", List.of("DAT_XONG", "DAT_CON"),
                "XONG", List.of("GIA_XONG", "DAT_XONG"),
                "CON", List.of("GIA_CON", "DAT_CON"));
        List<Integer> found = new ArrayList<>();
        int most = 27;
        for (int number = 0; number < most * most * most * most; number++) {
            Map<String, Integer> tried = Map.of(
                    "GIA_XONG", number % most,
                    "GIA_CON", number / most % most,
                    "DAT_XONG", number / most / most % most,
                    "DAT_CON", number / most / most / most);
            boolean fits = tried.entrySet().stream().allMatch(one -> agrees(table, line, one.getKey(), one.getValue()))
                    && within.entrySet().stream()
                            .allMatch(one -> agrees(
                                    table,
                                    line,
                                    one.getKey(),
                                    one.getValue().stream().mapToInt(tried::get).sum()));
            if (fits && !found.contains(number % most)) {
                found.add(number % most);
            }
        }
        return found;
    }

    private static boolean agrees(FigureTable table, FigureLine.Key line, String part, int tried) {
        return part(table, part, line)
                .number()
                .map(shown -> shown.compareTo(BigDecimal.valueOf(tried)) == 0)
                .orElse(true);
    }
}
