package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Areas;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;

/** The year before is that of the ground on which the units of now stand; nobody else reports PB.HN of these units. */
class LineageInSummariesTests extends SummaryCase {

    @Autowired
    private FigureTables tables;

    @Autowired
    private SummarySources sources;

    @Autowired
    private Areas areas;

    private final List<UUID> reported = new ArrayList<>();

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private void reports(String body, int year, String value) {
        reported.add(report(body, year, "PB.HN", value));
    }

    private SummaryDetail.Standing meetings(String body, int year) {
        clock.setTo(LocalDate.of(year, 12, 20));
        Actor writer = new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
        VersionView draft = done(summaries.start(writer, OUTLINE, year));
        recomposition.apply(writer, draft.id());
        return sentence(draft, "kq.giam-sat.cau", 1, writer);
    }

    @Test
    void aProvinceIsNotComparedWithThatPartOfItAloneWhoseBodiesReported() {
        reports("BDV-58", 2024, "20");
        reports("BTGDV-56-2025", 2025, "32");

        SummaryDetail.Standing told = meetings("BTGDV-56-2025", 2025);
        assertThat(told.piece().text()).contains("32 cuộc").doesNotContain("so với năm 2024");
        assertThat(told.piece().draft().figures())
                .filteredOn(figure -> figure.ref().period().year() == 2024)
                .extracting(Figure::value, figure -> figure.untoldUnits().orElse(""))
                .containsOnly(tuple(null, "tỉnh Khánh Hòa"));
        assertThat(told.outdated()).isFalse();
        Actor board = new Actor(leader.account(), leader.position(), body("BTGDV-56-2025"), Role.LEADER);
        assertThat(signing.remarks(board, done(summaries.start(board, OUTLINE, 2025))))
                .flatExtracting(Remark::lines)
                .filteredOn(line -> line.key().equals("untold"))
                .extracting(line -> line.args().subList(1, 3))
                .contains(List.of("2024", "tỉnh Khánh Hòa"));
    }

    @Test
    void aUnitThatTookOthersInIsComparedWithAll() {
        reports("KDV-22753", 2023, "20");
        reports("KDV-22756", 2023, "4");
        reports("KDV-22759", 2023, "6");
        reports("KDV-22759", 2024, "32");

        SummaryDetail.Standing told = meetings("KDV-22759", 2024);
        assertThat(told.piece().text()).contains("tăng 2 cuộc (6,7%) so với năm 2023");
        FigureRef before = told.piece().draft().figures().stream()
                .map(figure -> figure.ref())
                .filter(ref -> ref.period().year() == 2023)
                .findFirst()
                .orElseThrow();
        Actor writer = new Actor(leader.account(), leader.position(), body("KDV-22759"), Role.LEADER);
        VersionView version = done(summaries.start(writer, OUTLINE, 2024));
        assertThat(sources.of(writer, summaries.detail(writer, version), List.of(before)))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.units()).contains(LocalDate.of(2024, 11, 1));
                    assertThat(source.reports())
                            .extracting(SummarySources.Report::value)
                            .containsExactlyInAnyOrder("20 cuộc", "4 cuộc", "6 cuộc");
                });
    }

    @Test
    void whatWasSplitSinceIsNotComparedAndSaysWhy() {
        reports("KDV-22768", 2024, "7");
        clock.setTo(LocalDate.of(2025, 12, 20));
        AreaId ward = areas.areas(LocalDate.of(2025, 7, 1)).stream()
                .filter(area -> area.name().equals("Phường Đông Hải"))
                .findFirst()
                .orElseThrow()
                .id();
        Actor board = new Actor(leader.account(), leader.position(), body("BTGDV-56-2025"), Role.LEADER);
        Span year = new Span("year", 2025, 1);
        FigureRef before = new FigureRef("PB.HN", "", ward, year.inYear(2024));

        assertThat(tables.read(board, ward, year, List.of(before))
                        .figure(before)
                        .splitUnits())
                .hasValueSatisfying(units -> assertThat(units).contains("Phường Đông Hải (01/07/2025)"));
    }
}
