package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.print.PrintJob;

/** Behind a share each report stands once, with both its numbers, and none that told only one of them. */
@Transactional
class RatiosBehindTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private SummarySources sources;

    private void reports(String body, Map<String, String> figures) {
        facts.put(
                new FactSource(
                        UUID.randomUUID(),
                        body(body),
                        periods.period("year", YEAR, 1).orElseThrow(),
                        true),
                figures.entrySet().stream()
                        .map(one -> new Fact(one.getKey(), "", new BigDecimal(one.getValue()), false))
                        .toList());
    }

    @Test
    void oneEntryAReportOfThoseThatToldBoth() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor head = new Actor(leader.account(), leader.position(), body("BDV-586"), Role.LEADER);
        reports("KDV-22864", Map.of("DTH.YK", "40", "DTH.TL", "35"));
        reports("KDV-22867", Map.of("DTH.YK", "10", "DTH.TL", "2"));
        reports("KDV-22868", Map.of("DTH.YK", "90"));
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        SummaryDetail.Standing told = sentence(draft, "kq.doi-thoai", 1, head);
        assertThat(told.piece().text()).contains("tỷ lệ trả lời 74%");
        List<FigureRef> refs = told.piece().draft().figures().stream()
                .map(figure -> figure.ref())
                .filter(ref -> ref.period().year() == YEAR && !ref.indicator().equals("DTH.TL"))
                .toList();
        FigureRef share = refs.stream()
                .filter(ref -> ref.indicator().equals("DTH.TYLE"))
                .findFirst()
                .orElseThrow();

        assertThat(sources.of(head, detail(draft, head), List.of(share)))
                .singleElement()
                .satisfies(source -> assertThat(source.reports())
                        .extracting(SummarySources.Report::value)
                        .containsExactly("35/40 ý kiến", "2/10 ý kiến"));
        Map<FigureRef, List<PrintJob.Report>> behind = sources.behind(head, detail(draft, head), refs);
        assertThat(behind.get(share))
                .as("asked for together with the opinions, of which the third report told")
                .extracting(PrintJob.Report::value)
                .containsExactly("35/40 ý kiến", "2/10 ý kiến");
        assertThat(behind.values())
                .anySatisfy(reports -> assertThat(reports)
                        .extracting(PrintJob.Report::value)
                        .containsExactly("90 ý kiến", "40 ý kiến", "10 ý kiến"));
    }
}
