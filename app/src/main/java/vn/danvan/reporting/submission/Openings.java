package vn.danvan.reporting.submission;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.period.ReportingPeriod;

/** What bodies below could begin to report, without anything being begun. */
@Component
@Transactional(readOnly = true)
public class Openings {

    /** How long after its last day a period is still offered. */
    private static final int LOOK_BACK_DAYS = 92;

    private final SubmissionStore store;
    private final Filers filers;
    private final OpeningRules rules;
    private final Duties duties;
    private final Clock clock;

    Openings(SubmissionStore store, Filers filers, OpeningRules rules, Duties duties, Clock clock) {
        this.store = store;
        this.filers = filers;
        this.rules = rules;
        this.duties = duties;
        this.clock = clock;
    }

    /** A form for a period. */
    public record Asked(FormEdition edition, ReportingPeriod period) {

        /** As an address names it: {@code dan-van/calendar-month/2021/1}. */
        public String address() {
            return address(edition.form(), period);
        }

        /** The same of a form and a period. */
        public static String address(String form, ReportingPeriod period) {
            return form + "/" + period.kind() + "/" + period.year() + "/" + period.index();
        }
    }

    /**
     * What one body owes.
     *
     * @param report the current version; empty when nobody has begun
     */
    public record Owed(BodyView body, Optional<SubmissionView> report) {

        /** Whether figures can still be put into it: it is not begun, being filled in, or returned. */
        public boolean isOpen() {
            return report.filter(view -> !view.state().permits(SubmissionMove.ENTER))
                    .isEmpty();
        }
    }

    /** What is asked of bodies below the actor's about now; what is due nearest to today comes first. */
    public List<Asked> lately(Actor actor) {
        requireWriter(actor);
        LocalDate today = LocalDate.now(clock);
        return duties.around(today, LOOK_BACK_DAYS).stream()
                .map(duty -> new Asked(duty.edition(), duty.period()))
                .filter(asked -> !below(actor, asked).isEmpty())
                .sorted(Comparator.comparingLong((Asked asked) ->
                        Math.abs(ChronoUnit.DAYS.between(today, asked.period().due()))))
                .toList();
    }

    /** The form for the period. Refused: no such form or edition, a kind of period it is not filed for, one that has not begun. */
    public Outcome<Asked> asked(String form, ReportingPeriod period) {
        Optional<FormEdition> edition = rules.edition(form, period);
        if (edition.isEmpty()) {
            return Outcome.refused(rules.noEdition(form));
        }
        List<Refusal> faults = rules.faults(edition.get(), period);
        return faults.isEmpty() ? Outcome.done(new Asked(edition.get(), period)) : Outcome.refused(faults);
    }

    /** The bodies below the actor's that report it, in the order of the organisation, with what they have begun. */
    public List<Owed> owed(Actor actor, Asked asked) {
        requireWriter(actor);
        return owed(asked, below(actor, asked));
    }

    /** What the body owes; empty when it does not report it or stands neither below the actor's nor is it. */
    public Optional<Owed> owed(Actor actor, Asked asked, BodyId body) {
        requireWriter(actor);
        return owed(
                        asked,
                        within(actor, asked).stream()
                                .filter(view -> view.id().equals(body))
                                .toList())
                .stream()
                .findFirst();
    }

    private List<Owed> owed(Asked asked, List<BodyView> bodies) {
        Map<BodyId, SubmissionView> reports =
                store
                        .all(
                                asked.edition().form(),
                                asked.period(),
                                bodies.stream().map(BodyView::id).toList())
                        .stream()
                        .filter(SubmissionView::current)
                        .collect(Collectors.toMap(SubmissionView::body, view -> view));
        return bodies.stream()
                .map(body -> new Owed(body, Optional.ofNullable(reports.get(body.id()))))
                .toList();
    }

    private List<BodyView> below(Actor actor, Asked asked) {
        return within(actor, asked).stream()
                .filter(body -> !body.id().equals(actor.body()))
                .toList();
    }

    private List<BodyView> within(Actor actor, Asked asked) {
        return filers.filers(asked.edition(), asked.period(), actor.body(), LocalDate.now(clock));
    }

    private static void requireWriter(Actor actor) {
        if (!actor.is(LEADER, SPECIALIST, UNIT_OFFICER)) {
            throw new Forbidden("reports of bodies below");
        }
    }
}
