package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Origin;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.SettableClock;

/** The first report after a merger is held against what the bodies before it reported; each test takes back what it did. */
@Transactional
class MergedBodiesTests extends ReportCase {

    private static final String MODELS = "dvk.dt";

    @Autowired
    Organisation organisation;

    @Autowired
    Findings findings;

    @Autowired
    EarlierReports earlier;

    @Autowired
    ShorterReports shorter;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void besideTheFirstReportStandsTheSumOfTheBodiesBeforeItMarkedAsEstimatedAndUnapproved() {
        report("KDV-22813", month(2025, 6), 10, false);
        report("KDV-22816", month(2025, 6), 7, true);

        SubmissionDetail first = begun("BXDD-22813-2025", month(2025, 7));

        assertThat(first.previous().cell(GROUPS.question(), "")).contains(new Value(BigDecimal.valueOf(17), true));
        assertThat(first.previous().cells().values()).noneMatch(Answers.Words.class::isInstance);
        assertThat(first.earlier().waiting()).isEqualTo(new Earlier.Waiting(true, false));
        assertThat(first.earlier().origins().previous())
                .get()
                .isInstanceOfSatisfying(
                        Origin.Added.class,
                        added -> assertThat(added.bodies())
                                .containsExactlyInAnyOrder(body("KDV-22813"), body("KDV-22816")));
        assertThat(begun("BXDD-22813-2025", month(2025, 8)).previous().cells())
                .as("a month later it stands on its own")
                .isEmpty();
    }

    @Test
    void whatChangedTooMuchIsMeasuredByTheSumAndTheSameOnThePageAndInTheBigTable() {
        report("KDV-22813", month(2025, 6), 10, false);
        report("KDV-22816", month(2025, 6), 10, false);
        ReportingPeriod july = month(2025, 7);
        SubmissionView first = begun("BXDD-22813-2025", july).view();
        Actor writer = officer("BXDD-22813-2025");

        List<String> parts = edition(first).figure(MODELS).orElseThrow().parts();
        parts.forEach(part -> save(writer, first, cell(new CellId(MODELS, part), figure(20), null)));
        assertThat(unexplained(writer, first)).isEmpty();
        parts.forEach(part -> save(writer, first, cell(new CellId(MODELS, part), figure(10), figure(20))));
        assertThat(unexplained(writer, first))
                .singleElement()
                .satisfies(changed ->
                        assertThat(changed.before()).isEqualByComparingTo(BigDecimal.valueOf(20L * parts.size())));

        BodyId other = body("BXDD-22828-2025");
        FormEdition edition = edition(first);
        Map<BodyId, Earlier> many = earlier.of(FORM, july, Map.of(first.body(), edition, other, edition));
        Earlier alone = findings.earlier(first, edition);
        Earlier among = Objects.requireNonNull(many.get(first.body()));
        assertThat(among.previous()).isPresent().isEqualTo(alone.previous());
        assertThat(among.origins().previous()).isEqualTo(alone.origins().previous());
        assertThat(Objects.requireNonNull(many.get(other)).origins().previous())
                .get()
                .isInstanceOf(Origin.Unreported.class);
    }

    @Test
    void whereOneOfThemHasNotReportedNothingIsShownAndItIsNamed() {
        report("KDV-22813", month(2025, 6), 10, false);

        SubmissionDetail first = begun("BXDD-22813-2025", month(2025, 7));

        assertThat(first.previous().cells()).isEmpty();
        assertThat(first.earlier().waiting()).isEqualTo(Earlier.Waiting.NOTHING);
        assertThat(first.earlier().origins().previous()).contains(new Origin.Unreported(List.of(body("KDV-22816"))));
    }

    @Test
    void whatWentElsewhereTooIsDividedAmongNobody() {
        Stream.of("KDV-22768", "KDV-22888", "KDV-22903").forEach(code -> report(code, month(2025, 6), 10, false));

        SubmissionDetail first = begun("BXDD-22888-2025", month(2025, 7));

        assertThat(first.previous().cells()).isEmpty();
        assertThat(first.earlier().origins().previous())
                .get()
                .isInstanceOfSatisfying(
                        Origin.Undivided.class,
                        undivided -> assertThat(undivided.split().body()).isEqualTo(body("KDV-22768")));
    }

    @Test
    void aWardThatTookOthersInIsHeldAgainstItselfAndThem() {
        Stream.of("KDV-22753", "KDV-22756").forEach(code -> report(code, month(2024, 10), 4, false));
        ReportingPeriod november = month(2024, 11);
        assertThat(begun("KDV-22759", november).earlier().origins().previous())
                .contains(new Origin.Unreported(List.of(body("KDV-22759"))));

        report("KDV-22759", month(2024, 10), 5, false);

        assertThat(begun("KDV-22759", november).previous().cell(GROUPS.question(), ""))
                .contains(figure(13));
    }

    @Test
    void theMonthsOfAQuarterInWhichTheyMergedAddUpToItIfAllWereSent() {
        Stream.of("KDV-22753", "KDV-22756").forEach(code -> report(code, month(2024, 10), 4, false));
        report("KDV-22759", month(2024, 11), 10, false);
        report("KDV-22759", month(2024, 12), 20, true);
        SubmissionDetail quarter = begun(
                FORM, "KDV-22759", periods.period("calendar-quarter", 2024, 4).orElseThrow());
        assertThat(shorter.of(quarter)).as("its own October is missing").isEmpty();

        report("KDV-22759", month(2024, 10), 5, false);

        assertThat(shorter.of(quarter))
                .containsEntry(GROUPS, new ShorterReports.Found(BigDecimal.valueOf(43), true, 5, 5, false));
    }

    @Test
    void aFormThatNobodyFiledBeforeTheMergerHasNothingToSay() {
        SubmissionDetail first = begun("tiep-dan-cap-uy", "PARTY-22813-2025", month(2025, 12));

        assertThat(first.earlier().origins()).isEqualTo(Earlier.Origins.OWN);
    }

    private List<Finding.Unexplained> unexplained(Actor writer, SubmissionView view) {
        return submissions.detail(writer, view.id()).findings().stream()
                .filter(Finding.Unexplained.class::isInstance)
                .map(Finding.Unexplained.class::cast)
                .toList();
    }

    private SubmissionDetail begun(String code, ReportingPeriod period) {
        return begun(FORM, code, period);
    }

    private SubmissionDetail begun(String form, String code, ReportingPeriod period) {
        clock.setTo(period.end().minusDays(3));
        Actor writer = officer(code);
        return submissions.detail(
                writer,
                done(submissions.start(writer, new Slot(form, writer.body(), period)))
                        .id());
    }

    private void report(String code, ReportingPeriod period, long meetings, boolean estimated) {
        SubmissionView view = begun(code, period).view();
        Actor writer = officer(code);
        done(filling.save(writer, view.id(), CompulsoryCells.of(edition(view), "Ổn định")));
        Value number = new Value(BigDecimal.valueOf(meetings), estimated);
        done(filling.save(
                writer,
                view.id(),
                List.of(new CellChange(GROUPS, Optional.of(number), null, Optional.of(figure(10))))));
        done(approvals.submit(writer, view.id()));
    }

    /** Somebody of the body, whenever it exists. */
    private Actor officer(String code) {
        return new Actor(commune.account(), commune.position(), body(code), Role.UNIT_OFFICER);
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }
}
