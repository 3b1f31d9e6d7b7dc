package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** Each number of a summary, in its sentences, tables and charts, opens what is behind it. */
@Transactional
class EverySourceOpensTests extends SummaryCase {

    private static final int YEAR = 2023;
    private static final Pattern LINK = Pattern.compile("<a class=\"dv-source[^\"]*\" href=\"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PeriodChanges kinds;

    @Test
    void noLinkOfANumberIsDead() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        report("KDV-22888", YEAR, "PB.HN", "8");
        report("KDV-22888", YEAR - 1, "PB.HN", "5");
        report("KDV-22873", YEAR, "DVK.DK", "4", false, true);
        report("KDV-22873", YEAR, "DVK.DT", "9");
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));

        String page = page(head, "/summaries/" + draft.summary());
        List<String> tables =
                TABLE.matcher(page).results().map(MatchResult::group).toList();
        assertThat(tables)
                .anySatisfy(table -> assertThat(table).contains("<rect").containsPattern(LINK))
                .anySatisfy(table -> assertThat(table).doesNotContain("<rect").containsPattern(LINK));
        assertThat(TABLE.matcher(page).replaceAll("")).as("sentences").containsPattern(LINK);

        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(page).results().forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        assertThat(links)
                .hasSizeGreaterThan(tables.size())
                .allSatisfy(link -> assertThat(page(head, link)).contains("<h1"));
    }

    /** The address behind a number of a key project, told of the third quarter. */
    private String ofTheThirdQuarter(Actor head) {
        facts.put(
                new FactSource(
                        UUID.randomUUID(),
                        body("KDV-22888"),
                        periods.period("calendar-quarter", YEAR, 3).orElseThrow(),
                        true),
                List.of(
                        new Fact("DA.KD", "", new BigDecimal("64"), false),
                        new Fact("DA.AH", "", new BigDecimal("70"), false)));
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        return LINK.matcher(page(head, "/summaries/" + draft.summary()))
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .filter(one -> one.contains("DA.KD"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasToldOfAnEarlierQuarterOpensWhenTheLastOneIsOver() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        String link = ofTheThirdQuarter(head);

        clock.setTo(LocalDate.of(YEAR + 1, 1, 10));

        assertThat(page(head, link)).contains("64 hộ", "quý III năm 2023", "Quý dương lịch");
    }

    @Test
    void theKindOfPeriodBehindANumberIsCalledAsItWasAtItsEnd() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        String link = ofTheThirdQuarter(head);
        rename("2023-07-01", "Quý kế hoạch");
        assertThat(page(head, link)).contains("Quý kế hoạch").doesNotContain("Quý dương lịch");

        rename("2023-10-01", "Quý của năm");
        assertThat(page(head, link)).contains("Quý kế hoạch").doesNotContain("Quý của năm");
    }

    private void rename(String from, String name) {
        String yaml = """
                kinds:
                  - id: calendar-quarter
                    name: {vi: %s, en: Quarter}
                    start: 01-01
                    months: 3
                    per-year: 4
                    due-working-days: 5
                    from: %s
                    source: Công văn thử
                """.formatted(name, from);
        done(kinds.put(people.actor("quantri.tinh"), yaml, "quy.yaml", kinds.known()));
    }

    /** A page whose address is encoded already. */
    private String page(Actor reader, String address) {
        var page = mvc.get()
                .uri(URI.create(address.replace("+", "%20")))
                .with(people.signedIn(reader))
                .exchange();
        assertThat(page.getResponse().getStatus()).as(address).isEqualTo(200);
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
