package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.period.ReportingPeriod;

/** Who is missing, who is late, who is urged, and what bodies below wrote. */
class CompletenessTests extends ReportCase {

    private static final CellId MOOD = new CellId("th.tt", "");

    @Autowired
    Completeness completeness;

    @Autowired
    Urging urging;

    @Autowired
    Narratives narratives;

    @Autowired
    ReportLists lists;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    private List<Completeness.Row> rows(Actor actor, ReportingPeriod period) {
        return completeness.matrix(
                actor,
                List.of(new Completeness.Column(
                        forms.current()
                                .form(FORM)
                                .orElseThrow()
                                .edition(period.end())
                                .orElseThrow(),
                        period)));
    }

    private static Completeness.Entry of(List<Completeness.Row> rows, Actor actor) {
        return rows.stream()
                .filter(row -> row.body().id().equals(actor.body()))
                .findFirst()
                .orElseThrow()
                .entries()
                .getFirst();
    }

    @Test
    void theMatrixSaysWhoIsMissingWhoIsLateAndByHowManyDays() {
        ReportingPeriod period = month(2021, 3);
        clock.setTo(LocalDate.of(2021, 4, 1));
        List<Completeness.Row> early = rows(leader, period);
        assertThat(early).hasSizeGreaterThan(70);
        assertThat(of(early, commune).status()).isEqualTo(Completeness.Status.NOT_DUE);
        LocalDate due = of(early, commune).due();

        clock.setTo(due.plusDays(3));
        assertThat(of(rows(leader, period), commune)).satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(Completeness.Status.MISSING);
            assertThat(entry.lateness().amount()).isEqualTo(3);
        });
        sent(commune, period);
        clock.setTo(due.plusDays(30));
        assertThat(of(rows(leader, period), commune)).satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(Completeness.Status.SUBMITTED);
            assertThat(entry.lateness().amount()).isEqualTo(3);
        });
        Completeness.Row row = rows(commune, period).getFirst();
        assertThat(row.year().late()).isPositive();
        assertThat(row.year().asked())
                .isGreaterThanOrEqualTo(row.year().late() + row.year().missing());
    }

    /** The form changed its edition with the last quarter and the year of 2025. */
    @Test
    void howOftenABodyWasLateInAYearIsCountedOverAllEditionsWhateverPeriodsAreShown() {
        clock.setTo(LocalDate.of(2026, 2, 20));
        BodyId ward = organisation.bodiesOn(LocalDate.of(2025, 8, 1)).stream()
                .filter(body -> body.code().startsWith("UBND-")
                        && body.superior() != null
                        && organisation.firstDay(body.id()).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        Actor committee = new Actor(commune.account(), commune.position(), ward, Role.UNIT_OFFICER);
        Completeness.Punctuality byYear = year(committee, "year", 1);
        assertThat(byYear.asked())
                .as("the third and fourth quarter, nine months, the year")
                .isEqualTo(4);
        assertThat(byYear.missing()).isEqualTo(4);
        assertThat(year(committee, "quarter", 3)).isEqualTo(byYear);
    }

    private Completeness.Punctuality year(Actor actor, String kind, int index) {
        ReportingPeriod period = periods.period(kind, 2025, index).orElseThrow();
        return completeness
                .matrix(
                        actor,
                        List.of(new Completeness.Column(
                                forms.current()
                                        .form("xu-ly-don")
                                        .orElseThrow()
                                        .edition(period.end())
                                        .orElseThrow(),
                                period)))
                .getFirst()
                .year();
    }

    @Test
    void aBodySeesItselfAndThoseBelowIt() {
        ReportingPeriod period = month(2021, 1);
        assertThat(rows(commune, period)).extracting(row -> row.body().id()).containsExactly(commune.body());
        assertThat(rows(district, period))
                .extracting(row -> row.body().id())
                .contains(district.body(), commune.body())
                .doesNotContain(leader.body(), otherDistrict.body());
    }

    @Test
    void everybodyMissingIsUrgedOnceADayAndIsTold() {
        ReportingPeriod period = month(2021, 4);
        clock.setTo(LocalDate.of(2021, 6, 1));
        sent(district, period);
        List<Completeness.Row> rows = rows(districtLeader, period);
        List<Urging.Planned> planned = urging.preview(districtLeader, rows);
        assertThat(planned)
                .filteredOn(one -> one.body().equals(district.body()))
                .extracting(Urging.Planned::answer)
                .containsExactly(Urging.Answer.NOT_OPEN);
        long wanted = planned.stream()
                .filter(one -> one.answer() == Urging.Answer.URGE)
                .count();
        assertThat(wanted).isGreaterThan(5);

        assertThat(urging.urge(districtLeader, rows).urged()).hasSize((int) wanted);
        assertThat(Told.to(commune, notices))
                .filteredOn(notice -> notice.kind().equals("report.urged"))
                .extracting(NoticeView::link)
                .contains("/reports/new?form=dan-van&kind=calendar-month&year=2021&index=4");
        assertThat(urging.urge(districtLeader, rows).urged()).isEmpty();
        assertThat(urging.preview(district, rows))
                .filteredOn(one -> one.body().equals(commune.body()))
                .extracting(Urging.Planned::answer)
                .containsExactly(Urging.Answer.NOT_BELOW);
    }

    @Test
    void paragraphsFromBelowAreTakenOverWithTheirBodysName() {
        ReportingPeriod period = month(2021, 2);
        clock.setTo(LocalDate.of(2021, 3, 1));
        SubmissionView below = filled(commune, period);
        save(commune, below, cell(MOOD, new Words("Bà con phấn khởi đón Tết"), new Words("Ổn định")));
        SubmissionView own = started(district, period);
        assertThat(mood(own).below()).isEmpty();
        done(approvals.submit(commune, below.id()));

        assertThat(mood(own).below()).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.text()).isEqualTo("Bà con phấn khởi đón Tết");
            assertThat(paragraph.taken()).isFalse();
        });
        done(take(own));
        assertThat(mood(own).own()).endsWith(": Bà con phấn khởi đón Tết").contains("Đô Vinh");
        assertThat(mood(own).below()).allMatch(Narratives.Paragraph::taken);
        assertThat(refused(take(own))).containsExactly("report.nothing-to-take");
    }

    private Outcome<Narratives.Taken> take(SubmissionView own) {
        return narratives.take(
                district, own.id(), new Narratives.Wanted(MOOD.question(), List.of(commune.body()), List.of()));
    }

    private Narratives.Topic mood(SubmissionView own) {
        return narratives.topics(district, own.id()).stream()
                .filter(topic -> topic.question().id().equals(MOOD.question()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ownReportsAreListedByWhatIsToBeDone() {
        Actor other = people.actor("xa.baoan");
        clock.setTo(LocalDate.of(2021, 8, 2));
        SubmissionView back = sent(other, month(2021, 6));
        done(approvals.sendBack(districtLeader, back.id(), "Thiếu nội dung"));
        sent(other, month(2021, 5));
        ReportLists.Mine mine = lists.mine(other);
        assertThat(mine.returned())
                .extracting(line -> line.slot().period().index())
                .contains(6);
        assertThat(mine.sent()).extracting(line -> line.slot().period().index()).contains(5);
        assertThat(mine.open())
                .filteredOn(line -> line.slot().period().kind().equals("calendar-month"))
                .extracting(line -> line.slot().period().index())
                .contains(7);
        assertThat(lists.waiting(other)).isPositive();
        assertThat(lists.mine(people.actor("quantri.tinh")).isEmpty()).isTrue();
    }
}
