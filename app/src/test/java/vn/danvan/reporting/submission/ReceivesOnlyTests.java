package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** A form that only communes file: districts and the province receive and approve it, and owe nothing themselves. */
@Transactional
class ReceivesOnlyTests extends ReportCase {

    private static final String COUNTED = "chi-xa-nop";

    private static final String YAML = """
            form: chi-xa-nop
            name: {vi: Biểu chỉ cấp xã nộp, en: Form of communes}
            indicators:
              - {code: CXN.LAN, group: Thử, domain: organisation, name: {vi: Lần thử nộp, en: Trials}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by:
                  - {level: commune, kinds: [mobilisation-bloc]}
                  - {level: district, kinds: [mobilisation-board], receives-only: true}
                  - {level: province, kinds: [mobilisation-board], receives-only: true}
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions: [{id: lan, figure: CXN.LAN}]
            """;

    @Autowired
    Completeness completeness;

    @Autowired
    ReportLists lists;

    @Autowired
    YearReports years;

    private ReportingPeriod october;

    @BeforeEach
    void theFormIsInForce() {
        done(forms.put(specialist, YAML, "chi-xa-nop.yaml", forms.known()));
        october = month(2021, 10);
        clock.setTo(LocalDate.of(2021, 11, 3));
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private FormEdition edition() {
        return forms.current().edition(COUNTED + "@2021-01-01").orElseThrow();
    }

    @Test
    void whoOnlyReceivesOwesNothingAndIsNotMissing() {
        List<BodyId> asked = completeness.matrix(leader, List.of(new Completeness.Column(edition(), october))).stream()
                .map(row -> row.body().id())
                .toList();
        assertThat(asked).contains(commune.body()).doesNotContain(district.body(), leader.body());
        assertThat(refused(submissions.start(district, new Slot(COUNTED, district.body(), october))))
                .containsExactly("report.not-yours");
        assertThat(lists.mine(district).open())
                .noneMatch(line -> line.slot().form().equals(COUNTED));
        assertThat(years.of(district, 2021))
                .noneMatch(line -> line.slot().form().equals(COUNTED));
        assertThat(completeness.overdue(district))
                .filteredOn(one -> one.entry().column().edition().form().equals(COUNTED))
                .extracting(one -> one.body().id())
                .contains(commune.body())
                .doesNotContain(district.body());
    }

    @Test
    void itReceivesAndApprovesWhatComesFromBelow() {
        SubmissionView begun = done(submissions.start(commune, new Slot(COUNTED, commune.body(), october)));
        SubmissionView sent = done(approvals.submit(commune, begun.id()));
        assertThat(sent.waitingFor()).isEqualTo(district.body());
        SubmissionView passed = approved(districtLeader, sent);
        assertThat(passed.waitingFor()).isEqualTo(leader.body());
        assertThat(approved(leader, passed).state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void onPollingDaysFrom2026OnlyCommunesFile() {
        for (String form : List.of("cu-tri-di-bau", "kiem-phieu")) {
            FormEdition edition = forms.current()
                    .form(form)
                    .flatMap(one -> one.edition(LocalDate.of(2026, 3, 15)))
                    .orElseThrow();
            assertThat(edition.isFiledBy(AreaLevel.COMMUNE, BodyKind.PEOPLES_COMMITTEE))
                    .isTrue();
            assertThat(edition.levels()).containsExactly(AreaLevel.COMMUNE);
            assertThat(edition.isReceivedBy(AreaLevel.PROVINCE, BodyKind.PEOPLES_COMMITTEE))
                    .isTrue();
            FormEdition before = forms.current()
                    .form(form)
                    .flatMap(one -> one.edition(LocalDate.of(2021, 5, 23)))
                    .orElseThrow();
            assertThat(before.isFiledBy(AreaLevel.PROVINCE, BodyKind.PEOPLES_COMMITTEE))
                    .as("what was reported in 2021 stays expected as it was")
                    .isTrue();
        }
    }
}
