package vn.danvan.summary.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** The office put a form with figures of its own into force: its outline tells them as it tells the shipped ones. */
@Transactional
class OwnIndicatorsInOutlinesTests extends SummaryCase {

    private static final int YEAR = 2023;
    private static final String FORM = """
        form: dien-tap-de-cuong
        name: {vi: Diễn tập phòng thủ, en: Defence drills}
        units:
          lan-dt: {vi: lần, en: drills}
        breakdowns:
          quy-mo-dt:
            name: {vi: Quy mô, en: Size}
            items: {cap-xa: {vi: cấp xã, en: communes}, cap-huyen: {vi: cấp huyện, en: districts}}
        indicators:
          - {code: DTDC-LAN.1, group: Diễn tập, domain: security, name: {vi: Lần diễn tập, en: Drills held}, unit: lan-dt, measure: flow, sum: sum, by: quy-mo-dt, basis: Kế hoạch (minh họa), from: 2021-01-01}
          - {code: DTDC-KHA, group: Diễn tập, domain: security, name: {vi: Lần đạt khá, en: Drills rated good}, unit: lan-dt, measure: flow, sum: sum, basis: Kế hoạch (minh họa), from: 2021-01-01, to: 2022-12-31}
        editions:
          - from: 2021-01-01
            to: 2022-12-31
            source: Kế hoạch (minh họa)
            filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
            periods: [year]
            sections:
              - id: s
                name: {vi: Phần, en: Section}
                questions:
                  - {id: lan, figure: DTDC-LAN.1}
                  - {id: kha, figure: DTDC-KHA}
          - from: 2023-01-01
            source: Kế hoạch (minh họa)
            filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
            periods: [year]
            sections:
              - id: s
                name: {vi: Phần, en: Section}
                questions:
                  - {id: lan, figure: DTDC-LAN.1}
        """;

    @Autowired
    private Forms forms;

    @Autowired
    private OutlineChanges outlines;

    @BeforeEach
    void aFormOfOurOwn() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        done(forms.put(specialist, FORM, "dien-tap.yaml", forms.known()));
    }

    private String outline(String sentence, String from) {
        return FirstEdition.yaml(outlines.current().outline(OUTLINE).orElseThrow())
                .replace("- id: " + OUTLINE, "- id: thu-chi-tieu")
                .replace("2018-01-01", from)
                .replaceFirst(
                        "(?m)^( *- )'?\\[?Tổng hợp \\{GY.YK}.*$",
                        "$1" + Matcher.quoteReplacement("\"" + sentence + "\""));
    }

    private List<String> faults(String sentence, String from) {
        return outlines.preview(specialist, outline(sentence, from), "thu.yaml").faults().stream()
                .map(ContentFault::reason)
                .map(step -> step.code())
                .toList();
    }

    @Test
    void theirFiguresAreToldAndSummedByUnit() {
        String told = "Diễn tập {DTDC-LAN.1}[, cấp xã {DTDC-LAN.1:cap-xa}][; {DTDC-LAN.1|parts}].";
        assertThat(faults(told, "2022-06-01")).isEmpty();
        done(outlines.put(specialist, outline(told, "2022-06-01"), "thu.yaml", outlines.known()));
        facts.put(
                new FactSource(
                        Uuids.next(Clock.systemUTC()),
                        body("KDV-22741"),
                        periods.period("year", YEAR, 1).orElseThrow(),
                        true),
                List.of(
                        new Fact("DTDC-LAN.1", "cap-xa", new BigDecimal("4"), false),
                        new Fact("DTDC-LAN.1", "cap-huyen", new BigDecimal("3"), false)));

        VersionView draft = done(summaries.start(specialist, "thu-chi-tieu", YEAR));

        assertThat(sentence(draft, "kq.giam-sat.cau", 2).piece().text())
                .isEqualTo("Diễn tập 7 lần, cấp xã 4 lần; cấp xã 4 lần và cấp huyện 3 lần (số của 1/65 đơn vị).");
    }

    @Test
    void oneThatIsAskedForNoMoreWhileTheOutlineIsUsedIsRefused() {
        assertThat(faults("Đạt khá {DTDC-KHA}.", "2022-06-01")).isEmpty();
        assertThat(faults("Đạt khá {DTDC-KHA}.", "2023-06-01")).containsExactly("summary.fault.asked");
        assertThat(faults("Đạt {DTDC-KHONG}.", "2022-06-01")).containsExactly("summary.fault.indicator");
    }

    @Test
    void aFormIsNotTakenBackWhileAnOutlineTellsWhatItBrought() {
        done(outlines.put(specialist, outline("Diễn tập {DTDC-LAN.1}.", "2022-06-01"), "thu.yaml", outlines.known()));
        var change = forms.changes().getFirst();
        assertThat(codes(forms.withdraw(specialist, change.id()))).containsExactly("form.indicator-told");
        done(outlines.withdraw(specialist, outlines.changes().getFirst().id()));
        assertThat(codes(forms.withdraw(specialist, change.id()))).isEmpty();
    }
}
