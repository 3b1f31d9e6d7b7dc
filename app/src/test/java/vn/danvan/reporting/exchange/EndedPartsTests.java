package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Texts;

/** A commune of after 1 July 2025 is asked for no models of districts, by no page, file or program; but of the year 2025 it is. */
class EndedPartsTests extends OneReportCase {

    private static final String NOW = "BXDD-22840-2025";

    @Autowired
    Organisation organisation;

    @Autowired
    DataValueSets sets;

    @Autowired
    FormSheets sheets;

    @Autowired
    Texts texts;

    private Actor officer;

    @BeforeEach
    void inSeptember() {
        Actor somebody = newcomers.actor("KDV-22840", Role.UNIT_OFFICER);
        clock.setTo(LocalDate.of(2025, 9, 3));
        officer = new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode(NOW).orElseThrow(),
                Role.UNIT_OFFICER);
    }

    private SubmissionView begun(String kind, int index) {
        return done(submissions.start(
                officer,
                new Slot(
                        "dan-van",
                        officer.body(),
                        periods.period(kind, 2025, index).orElseThrow())));
    }

    private ImportSummary send(String period, String part) {
        DataValue one = new DataValue("dan-van", "DVK.NR", period, NOW, part, "2", null, null, false, null);
        return sets.take(officer, List.of(one), ImportStrategy.CREATE_AND_UPDATE, false);
    }

    @Test
    void aValueOfADistrictIsAConflictInAMonthAfterwardsAndTakenForTheYear() {
        assertThat(begun("calendar-month", 8).edition()).isEqualTo("dan-van@2025-07-01");
        ImportSummary refused = send("202508", "HUYEN");
        assertThat(refused.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.property()).isEqualTo("categoryOptionCombo");
            assertThat(texts.refusal(Locale.of("vi"), conflict.reason()))
                    .contains("“Cấp huyện”", "HUYEN", "DVK.NR", "XA, TINH");
            assertThat(texts.refusal(Locale.ENGLISH, conflict.reason())).contains("“District”", "not asked for");
        });
        assertThat(send("202508", "XA").imported()).isEqualTo(1);

        SubmissionView year = begun("year", 1);
        assertThat(year.edition()).isEqualTo("dan-van@2020-01-01");
        assertThat(send("year-2025", "HUYEN").conflicts()).isEmpty();
        assertThat(submissions.detail(officer, year.id()).answers().cell("dvk.nr", "HUYEN"))
                .contains(new Value(BigDecimal.valueOf(2), false));
    }

    @Test
    void theBlankHasNoLineForIt() throws IOException {
        assertThat(lines(begun("calendar-month", 7))).contains("dvk.nr/XA").doesNotContain("dvk.nr/HUYEN");
        assertThat(lines(begun("year", 1))).contains("dvk.nr/XA", "dvk.nr/HUYEN");
    }

    private String lines(SubmissionView view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, view.id(), Locale.of("vi"), out);
        StringBuilder lines = new StringBuilder();
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(
                new java.io.ByteArrayInputStream(out.toByteArray()))) {
            workbook.getSheetAt(0)
                    .forEach(row ->
                            lines.append(Objects.toString(row.getCell(0), "")).append('\n'));
        }
        return lines.toString();
    }
}
