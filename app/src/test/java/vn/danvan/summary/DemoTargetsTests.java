package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The targets of the demo are labelled, and a reader finds reached ones and missed ones in the year's summary. */
class DemoTargetsTests extends SummaryCase {

    @Test
    void someTargetsOf2020WereReachedAndSomeWereNot() {
        VersionView draft = start(2020);
        SummaryView summary = summaries.require(specialist, draft.summary());
        assertThat(jdbc.sql("select basis from reporting.target where period_year = 2020 and indicator = 'DVK.DK'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(basis -> basis.contains("dữ liệu minh họa"));
        assertThat(summaries.reached(specialist, summary))
                .filteredOn(reached -> reached.value().isPresent())
                .anyMatch(reached -> reached.value().orElseThrow().compareTo(reached.target()) >= 0)
                .anyMatch(reached -> reached.value().orElseThrow().compareTo(reached.target()) < 0);
        recomposition.apply(specialist, draft.id());
        assertThat(detail(draft).pieces().stream()
                        .map(standing -> standing.piece().text())
                        .collect(Collectors.joining("\n")))
                .containsPattern("đạt [0-9,]+% kế hoạch");
    }
}
