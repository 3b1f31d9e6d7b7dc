package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** An indicator of an administrator's own counts few people, in parts, and some bodies told it as a whole only. */
class RestsOfSensitivePartsTests extends FiguresCase {

    private static final String YAML = """
            form: nguoi-to-giac-thu
            name: {vi: Biểu thử người tố giác, en: Informers on trial}
            units:
              nguoi-thu: {vi: người, en: people}
            breakdowns:
              cach-thu: {name: {vi: Cách báo, en: How}, items: {L: {vi: Báo lời, en: Spoken}, T: {vi: Báo thư, en: Written}}}
              noi-thu: {name: {vi: Nơi báo, en: Where}, items: {X: {vi: Ở xã, en: In communes}, H: {vi: Ở huyện, en: In districts}}}
            indicators:
              - {code: NTG.A, group: Thử, domain: security, name: {vi: Người tố giác, en: Informers}, unit: nguoi-thu, measure: flow, sum: sum, by: cach-thu, sensitive: true, polarity: none, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: NTG.B, group: Thử, domain: security, name: {vi: Người tố giác theo nơi, en: Informers by place}, unit: nguoi-thu, measure: flow, sum: sum, by: [cach-thu, noi-thu], sensitive: true, polarity: none, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
            editions:
              - from: 2020-01-01
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                sections:
                  - id: thu
                    name: {vi: Thử, en: Trial}
                    questions:
                      - {id: a, figure: NTG.A}
                      - {id: b, figure: NTG.B}
            """;

    private static final String WHOLE = "KDV-22741";
    private static final String A = "NTG.A";
    private static final String REST = "-cach-thu";

    @Autowired
    Forms forms;

    @BeforeEach
    void theFormIsInForce() {
        done(forms.put(people.actor("chuyenvien.tinh"), YAML, "nguoi-to-giac-thu.yaml", forms.known()));
    }

    private FigureTable district(String indicator, FigureQuery.Parts parts, ReportingPeriod week) {
        return table(
                area("582"),
                Cut.BELOW,
                new FigureQuery.Options(parts, false, false, Optional.empty()),
                indicator,
                week);
    }

    private static boolean isHidden(FigureTable table, String part, FigureLine.Key line) {
        ReportingPeriod week = table.query().periods().getFirst();
        return table.figure(new FigureTable.Cell(table.indicators().getFirst().code(), part, line, Optional.of(week)))
                instanceof Figure.Hidden;
    }

    private static List<String> hidden(FigureTable table, FigureLine.Key line, String... parts) {
        return Stream.of(parts).filter(part -> isHidden(table, part, line)).toList();
    }

    private FigureLine.Key commune(String code) {
        return FigureLine.Key.area(area(code));
    }

    @Test
    void aSmallRestCannotBeWorkedOutFromTheWholeAndItsParts() {
        report("KDV-22738", week(31), A + "/L", 10, A + "/T", 12);
        report("KDV-22744", week(31), A + "/L", 20, A + "/T", 30);
        report(WHOLE, week(31), A, 2);
        FigureTable table = district(A, FigureQuery.Parts.AXES, week(31));

        assertThat(hidden(table, FigureLine.Key.TOTAL, "", "L", "T", REST))
                .as("the rest, and one more of the sum it stands in")
                .contains(REST)
                .hasSizeGreaterThan(1);
        assertThat(hidden(table, commune("22741"), "", REST)).containsExactly("", REST);
    }

    @Test
    void aSmallPartCannotBeWorkedOutFromTheWholeAndTheRest() {
        report("KDV-22738", week(32), A + "/L", 3, A + "/T", 12);
        report(WHOLE, week(32), A, 9);
        FigureTable table = district(A, FigureQuery.Parts.AXES, week(32));

        assertThat(isHidden(table, "L", FigureLine.Key.TOTAL)).isTrue();
        boolean restIsKnown = hidden(table, FigureLine.Key.TOTAL, REST).isEmpty()
                || hidden(table, commune("22741"), "", REST).size() < 2;
        assertThat(restIsKnown && hidden(table, FigureLine.Key.TOTAL, "", "T").isEmpty())
                .as("24 in all, 12 written and 9 of nobody knows which would leave 3")
                .isFalse();
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        report("KDV-22738", week(33), A + "/L", 13, A + "/T", 12);
        report(WHOLE, week(33), A, 9);
        FigureTable table = district(A, FigureQuery.Parts.AXES, week(33));
        assertThat(hidden(table, FigureLine.Key.TOTAL, "", "L", "T", REST)).isEmpty();
        assertValue(table.figure(new FigureTable.Cell(A, REST, FigureLine.Key.TOTAL, Optional.of(week(33)))), "9");
    }

    @Test
    void anEstimateOfOnePartIsDecidedAboutLikeAnyOther() {
        facts.put(
                new FactSource(UUID.randomUUID(), body("KDV-22738"), week(35), true),
                List.of(
                        new Fact(A, "L", BigDecimal.valueOf(3), true),
                        new Fact(A, "T", BigDecimal.valueOf(12), false)));
        FigureTable table = district(A, FigureQuery.Parts.AXES, week(35));
        assertThat(isHidden(table, "L", commune("22738"))).isTrue();
    }

    @Test
    void whatWasToldAlongOneAxisOnlyIsNotGivenAwayByTheCombinations() {
        report("KDV-22738", week(34), "NTG.B/L_X", 10, "NTG.B/L_H", 12, "NTG.B/T_X", 14, "NTG.B/T_H", 16);
        report("KDV-22744", week(34), "NTG.B/L_X", 20, "NTG.B/L_H", 22, "NTG.B/T_X", 24, "NTG.B/T_H", 26);
        report(WHOLE, week(34), "NTG.B/L", 2);
        FigureTable table = district("NTG.B", FigureQuery.Parts.CROSSED, week(34));
        assertThat(hidden(table, FigureLine.Key.TOTAL, "L", "L_X", "L_H"))
                .as("30 and 34 of 66 would leave 2")
                .isNotEmpty();
        assertThat(hidden(table, FigureLine.Key.TOTAL, "", "X", "H", "-noi-thu"))
                .contains("-noi-thu")
                .hasSizeGreaterThan(1);
    }
}
