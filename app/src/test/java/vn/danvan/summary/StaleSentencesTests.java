package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.ReportingPeriod;

/** A sentence that would read otherwise now is flagged and named before signing, whatever made it so. */
class StaleSentencesTests extends SummaryCase {

    private static final int YEAR = 2022;

    @Autowired
    private Targets targets;

    @Autowired
    private SummarySources sources;

    private final List<UUID> reported = new ArrayList<>();
    private final Map<TargetSlot, BigDecimal> set = new HashMap<>();

    @BeforeEach
    void atTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
        set.forEach((slot, value) ->
                targets.set(leader, Map.of(slot, new Targets.Change(Optional.of(value), Optional.empty())), ""));
    }

    private void reports(String body, int year, String indicator, String value) {
        reported.add(report(body, year, indicator, value));
    }

    private VersionView composed() {
        VersionView draft = start(YEAR);
        recomposition.apply(specialist, draft.id());
        return draft;
    }

    private void target(String kind, VersionView draft, String indicator, String value) {
        TargetSlot slot = new TargetSlot(
                indicator,
                summaries.require(leader, draft.summary()).area(),
                periods.period(kind, YEAR, 1).orElseThrow());
        Targets.Change change =
                new Targets.Change(Optional.ofNullable(set.get(slot)), Optional.of(new BigDecimal(value)));
        done(targets.set(leader, Map.of(slot, change), "chỉ tiêu minh họa"));
        set.put(slot, new BigDecimal(value));
    }

    private List<Remark.Line> changed(VersionView draft) {
        return signing.remarks(leader, draft).stream()
                .filter(remark -> remark.kind() == RemarkKind.CHANGED)
                .flatMap(remark -> remark.lines().stream())
                .toList();
    }

    @Test
    void aTargetSetLaterIsSeen() {
        reports("KDV-22741", YEAR, "AS.NHA", "40");
        VersionView draft = composed();
        assertThat(sentence(draft, "kq.an-sinh", 0).piece().text()).doesNotContain("kế hoạch");

        target("year", draft, "AS.NHA", "50");

        SummaryDetail.Standing stale = sentence(draft, "kq.an-sinh", 0);
        assertThat(stale.outdated()).isTrue();
        assertThat(stale.renewable()).isTrue();
        assertThat(changed(draft)).anySatisfy(line -> {
            assertThat(line.key()).isEqualTo("changed-sentence");
            assertThat(line.args().getLast().toString()).contains("đạt 80% kế hoạch");
        });

        write(specialist, draft, stale, "Đã xây mới, sửa chữa 40 căn nhà.");
        assertThat(recomposition.preview(specialist, draft).kept())
                .extracting(one -> one.piece().id())
                .contains(stale.piece().id());
        SummaryDetail.Standing mine = sentence(draft, "kq.an-sinh", 0);
        edits.keep(specialist, draft, mine.piece().id(), mine.piece().revision());
        assertThat(sentence(draft, "kq.an-sinh", 0).outdated()).isFalse();
    }

    @Test
    void aTargetOfTheCalendarYearIsTheTargetOfTheYear() {
        reports("KDV-22741", YEAR, "TTR.LUOT", "900");
        VersionView draft = composed();
        target("calendar-year", draft, "TTR.LUOT", "1000");
        reports("KDV-22741", YEAR, "TTR.CUOC", "9");
        recomposition.apply(specialist, draft.id());

        assertThat(sentence(draft, "kq.tuyen-truyen", 0).piece().text()).contains("đạt 90% kế hoạch");
        assertThat(summaries.reached(leader, summaries.require(leader, draft.summary())))
                .filteredOn(reached -> reached.indicator().code().equals("TTR.LUOT"))
                .singleElement()
                .satisfies(reached -> assertThat(reached.value().orElseThrow()).isEqualByComparingTo("900"));
    }

    @Test
    void whatIsAskedByCalendarYearIsToldAndItsSheetsAreMissed() {
        ReportingPeriod year = periods.period("calendar-year", YEAR, 1).orElseThrow();
        UUID sheet = UUID.randomUUID();
        reported.add(sheet);
        facts.put(
                new FactSource(sheet, body("KDV-22741"), year, true),
                List.of(
                        new Fact("QCDC.TONG", "", new BigDecimal("12"), false),
                        new Fact("QCDC.TOT", "", new BigDecimal("9"), false),
                        new Fact("NTM.XA", "", new BigDecimal("2"), false)));
        VersionView draft = composed();

        SummaryDetail.Standing told = sentence(draft, "kq.qcdc.cau", 0);
        assertThat(told.piece().text()).contains("12 ", "9 ", "75%");
        assertThat(told.piece().draft().figures())
                .allSatisfy(figure -> assertThat(figure.ref().period().kind()).isEqualTo("calendar-year"));
        assertThat(sentence(draft, "kq.ntm.xa", 0).piece().text()).contains("có 2 xã đạt chuẩn nông thôn mới");
        assertThat(signing.remarks(leader, draft).getFirst().lines())
                .extracting(line -> ((Wording) line.args().getLast()).vi())
                .contains(
                        "Báo cáo công tác dân vận",
                        "Chấm điểm thực hiện quy chế dân chủ ở cơ sở",
                        "Nhân dân đóng góp xây dựng nông thôn mới");
        assertThat(sources.of(
                        leader,
                        detail(draft),
                        List.of(told.piece().draft().figures().getFirst().ref())))
                .singleElement()
                .satisfies(source -> assertThat(source.reports())
                        .singleElement()
                        .satisfies(report -> assertThat(report.readable()).isFalse()));
    }

    @Test
    void aDistrictThatReportsTheHighestLaterIsSeen() {
        reports("KDV-22741", YEAR, "DTH.CUOC", "5");
        reports("BDV-585", YEAR, "DTH.CUOC", "3");
        VersionView draft = composed();
        SummaryDetail.Standing ranking = sentence(draft, "kq.doi-thoai", 2);
        assertThat(ranking.piece().text()).contains("cao nhất");

        reports("BDV-586", YEAR, "DTH.CUOC", "8");

        assertThat(sentence(draft, "kq.doi-thoai", 2).outdated()).isTrue();
        assertThat(changed(draft)).extracting(Remark.Line::key).contains("changed-sentence");
    }

    @Test
    void lastYearsFigureThatArrivesLaterIsSeen() {
        reports("KDV-22741", YEAR, "PB.HN", "12");
        VersionView draft = composed();
        assertThat(sentence(draft, "kq.giam-sat.cau", 1).piece().text()).doesNotContain("so với");

        reports("KDV-22741", YEAR - 1, "PB.HN", "10");

        assertThat(sentence(draft, "kq.giam-sat.cau", 1).outdated()).isTrue();
    }

    @Test
    void aChangeThatIsNoneOfTheValueIsReadAsWhatItIs() {
        reported.add(report("KDV-22741", YEAR, "GY.YK", "221", false, false));
        VersionView draft = composed();
        reported.forEach(facts::remove);
        reports("KDV-22741", YEAR, "GY.YK", "221");

        assertThat(changed(draft)).anySatisfy(line -> {
            assertThat(line.key()).isEqualTo("changed");
            assertThat(line.args().get(2).toString()).contains("221 ", "chưa duyệt");
            assertThat(line.args().get(3).toString()).contains("221 ").doesNotContain("chưa duyệt");
        });
    }

    @Test
    void aParagraphWhoseReportWasSentBackIsFlagged() {
        VersionView draft = composed();
        UUID paragraph = jdbc.sql("""
                        insert into summary.piece (id, version, section, block, item, place, kind, composed, bits, figures,
                            source, changed_at)
                        values (gen_random_uuid(), :version, 'tinh-hinh.kinh-te', 'th.kt', gen_random_uuid()::text, 1,
                            'NARRATIVE', 'Đơn vị A: đời sống ổn định.', '[]', '[]', gen_random_uuid(), now())
                        returning id
                        """)
                .param("version", draft.id().value())
                .query(UUID.class)
                .single();

        assertThat(detail(draft).pieces())
                .filteredOn(one -> one.piece().id().value().equals(paragraph))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.gone()).isTrue();
                    assertThat(one.outdated()).isTrue();
                });
        assertThat(changed(draft)).extracting(Remark.Line::key).contains("gone");
        jdbc.sql("delete from summary.piece where id = :id")
                .param("id", paragraph)
                .update();
    }
}
