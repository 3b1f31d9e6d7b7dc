package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;

/** Which cells a form has; each test takes back what it did. */
@Transactional
class RowsOfAreasTests extends ReportCase {

    private static final String BY_AREA = """
            form: theo-dia-ban
            name: {vi: Biểu theo địa bàn, en: Form by area}
            indicators:
              - {code: TDB.MOT, group: Thử, domain: organisation, name: {vi: Số một, en: One}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: a, figure: TDB.MOT}
                      - {id: u, table: {vi: Bảng, en: Table}, rows: areas, columns: [a]}
            """;

    @Autowired
    Organisation organisation;

    @Autowired
    Filling rules;

    @Test
    void aRowOfATableByAreaIsNamedByAnIdAndNothingThatLooksLikeOne() {
        done(forms.put(specialist, BY_AREA, "dia-ban.yaml", forms.known()));
        FormEdition edition = forms.current()
                .form("theo-dia-ban")
                .orElseThrow()
                .edition(today())
                .orElseThrow();
        String area = Objects.requireNonNull(
                        organisation.requireBody(commune.body(), today()).area())
                .toString();
        assertThat(fault(edition, area)).isEmpty();
        for (String wrong : new String[] {"-".repeat(36), area.replace('-', 'a'), area.substring(1) + "-"}) {
            assertThat(fault(edition, wrong)).as(wrong).contains("report.cell-unknown");
        }
    }

    private Optional<String> fault(FormEdition edition, String row) {
        Slot slot = new Slot("theo-dia-ban", district.body(), month(today().getYear(), 1));
        return rules.fault(edition, slot, cell(new CellId("u", row + "/a"), figure(1), null))
                .map(refusal -> refusal.code());
    }
}
