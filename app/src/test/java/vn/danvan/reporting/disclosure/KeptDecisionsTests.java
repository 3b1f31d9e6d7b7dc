package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.reporting.fact.ProvinceFacts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;

/** What is hidden is decided once for many readers, and again as soon as a report has changed. */
@DanvanTest
class KeptDecisionsTests {

    private static final UUID DO_VINH = UUID.randomUUID();
    private static final UUID PHUOC_MY = UUID.randomUUID();

    @Autowired
    Facts facts;

    @Autowired
    ProvinceFacts province;

    @Autowired
    Veils veils;

    @Autowired
    AccountingYear.Years years;

    @Autowired
    Organisation organisation;

    @Autowired
    Areas areas;

    @Autowired
    Periods periods;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private ReportingPeriod quarter;
    private AreaId ninhThuan;

    @BeforeEach
    void aQuarterThatNobodyElseReports() {
        quarter = periods.period("quarter", 2024, 2).orElseThrow();
        ninhThuan = areas.byCode("58", quarter.end()).orElseThrow().id();
    }

    @AfterEach
    void takeBack() {
        facts.remove(DO_VINH);
        facts.remove(PHUOC_MY);
        jdbc.sql("delete from reporting.submission where id in (:ids)")
                .param("ids", List.of(DO_VINH, PHUOC_MY))
                .update();
    }

    private void report(UUID submission, String body, int count) {
        report(submission, body, "XLD.TC", count);
    }

    private void report(UUID submission, String body, String indicator, int count) {
        facts.put(
                new FactSource(submission, organisation.bodyByCode(body).orElseThrow(), quarter, true),
                List.of(new Fact(indicator, "", BigDecimal.valueOf(count), false)));
    }

    private boolean hides(String body) {
        Veil veil =
                veils.reading().of("XLD.TC", quarter, Set.of(ninhThuan), false).orElseThrow();
        return veil.hides(
                new Family.Row("XLD.TC", ""),
                Veil.Node.body(organisation.bodyByCode(body).orElseThrow()));
    }

    @Test
    void aCorrectionIsFollowedAtOnce() {
        report(DO_VINH, "UBND-22738", 20);
        report(PHUOC_MY, "UBND-22741", 30);
        assertThat(hides("UBND-22738")).isFalse();
        report(DO_VINH, "UBND-22738", 2);
        assertThat(hides("UBND-22738")).isTrue();
        assertThat(hides("UBND-22741")).isTrue();
        facts.remove(DO_VINH);
        assertThat(hides("UBND-22741")).isFalse();
    }

    @Test
    void whatIsNeverCommittedIsDecidedForItsOwnTransactionOnly() {
        report(DO_VINH, "UBND-22738", 20);
        report(PHUOC_MY, "UBND-22741", 30);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            report(DO_VINH, "UBND-22738", 2);
            assertThat(hides("UBND-22738")).isTrue();
            status.setRollbackOnly();
        });
        assertThat(hides("UBND-22738")).isFalse();
    }

    @Test
    void everyChangeOfAReportIsAnotherState() {
        long before = state();
        report(DO_VINH, "UBND-22738", 20);
        long sent = state();
        facts.approved(DO_VINH, false);
        long reopened = state();
        facts.remove(DO_VINH);
        long gone = state();
        assertThat(List.of(before, sent, reopened, gone))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(state()).isEqualTo(gone);
    }

    @Test
    void aReportOnAnotherFormChangesNothing() {
        on("letters", DO_VINH);
        on("dialogues", PHUOC_MY);
        report(DO_VINH, "UBND-22738", 20);
        long before = state();
        report(PHUOC_MY, "UBND-22741", "DT.TV", 3);
        assertThat(state()).isEqualTo(before);
        report(DO_VINH, "UBND-22738", 21);
        long corrected = state();
        assertThat(corrected).isGreaterThan(before);
        report(PHUOC_MY, "UBND-22741", 30);
        long together = state();
        assertThat(together).as("once the other form has asked for it").isGreaterThan(corrected);
        report(PHUOC_MY, "UBND-22741", "DT.TV", 4);
        assertThat(state()).as("even when it is asked for no longer").isGreaterThan(together);
    }

    private void on(String form, UUID submission) {
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                                                  period_start, period_end, due, state, created_at, changed_at)
                values (:id, :form, :form, :id, 'quarter', 2024, 2, '2024-03-15', '2024-06-14', '2024-06-14', 'APPROVED', now(), now())
                """).param("id", submission).param("form", form).update();
    }

    private long state() {
        ProvinceFacts.Wanted wanted = new ProvinceFacts.Wanted(
                List.of(ninhThuan), 2024, years.of(quarter).periods());
        return province.state(List.of("XLD.TC", "XLD.TONG"), wanted).orElseThrow();
    }
}
