package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Ui;

/** Says in a sentence why a move cannot be made now: who was quicker, whose turn it is, what is missing. */
@Component
class MoveBars {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int LONGEST_REASON = 2_000;

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final Accounts accounts;
    private final Organisation organisation;

    MoveBars(SubmissionStore store, SubmissionDesk desk, Accounts accounts, Organisation organisation) {
        this.store = store;
        this.desk = desk;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** Why the actor, whom the move concerns, cannot make it; empty when nothing stands against it. */
    Optional<Refusal> barred(Actor actor, SubmissionView submission, SubmissionMove move, LocalDate today) {
        return barred(desk.reader(actor, today), submission, move);
    }

    /** The same for one of many. */
    Optional<Refusal> barred(SubmissionDesk.Reader reader, SubmissionView submission, SubmissionMove move) {
        Actor actor = reader.actor();
        if (!submission.state().permits(move)) {
            return Optional.of(overtaken(submission));
        }
        if (!MoveRules.open(submission, move, () -> store.steps(submission.id()))) {
            return Optional.of(Refusal.of("report.closed." + move));
        }
        if (SubmissionAuthority.may(actor, reader.facts(submission), move)) {
            return Optional.empty();
        }
        BodyId waiting = submission.waitingFor();
        return Optional.of(
                waiting != null && !waiting.equals(actor.body())
                        ? Refusal.of(
                                "report.waits-elsewhere",
                                organisation
                                        .requireBody(waiting, reader.today())
                                        .name())
                        : Refusal.of("report.not-you." + move));
    }

    /** What was done last, by whom and when. */
    private Refusal overtaken(SubmissionView submission) {
        List<StepView> steps =
                store.steps(submission.id()).stream().filter(StepView::moved).toList();
        if (steps.isEmpty()) {
            return Refusal.of("report.barred." + submission.state());
        }
        StepView last = steps.getFirst();
        return Refusal.of(
                "report.overtaken." + last.kind(),
                accounts.name(last.account()),
                TIME.format(last.at().atZone(Ui.ZONE)));
    }

    /**
     * What of it besides its cells is not as somebody saw it. Another last day is nothing to ask about unless it is by this that the
     * report comes late: nobody who meant to send it in time would keep it because there is more time now.
     */
    List<Refusal> differs(SubmissionView submission, SeenReport seen, LocalDateTime moment) {
        SeenReport now = SeenReport.of(submission, store.steps(submission.id()));
        List<Refusal> differs = new ArrayList<>();
        if (!now.step().equals(seen.step())) {
            differs.add(overtaken(submission));
            differs.add(Refusal.of("report.asked.look"));
        }
        if (!now.edition().equals(seen.edition())) {
            differs.add(Refusal.of("report.asked.edition"));
        }
        if (submission.lateness(moment).late() && !seen.isLate(moment)) {
            LocalDate due = submission.due();
            differs.add(Refusal.of(
                    "report.asked.due",
                    submission
                            .period()
                            .dueBy()
                            .map(by -> TIME.format(due.atTime(by)))
                            .orElseGet(() -> DATE.format(due))));
        }
        return differs;
    }

    /** What has happened until an hour is not known, so not sent, before that hour; it may be filled in before. */
    static Optional<Refusal> hour(ReportingPeriod period, LocalDateTime now) {
        return period.at()
                .filter(_ -> !period.hasCome(now))
                .map(at ->
                        Refusal.of("report.hour-to-come", Integer.toString(at.getHour()), DATE.format(period.end())));
    }

    /** Nobody decides about what was changed since it was looked at. */
    static Optional<Refusal> unseen(SubmissionView submission, Predicate<SubmissionView> seen) {
        return seen.test(submission) ? Optional.empty() : Optional.of(Refusal.of("report.changed-since"));
    }

    /** The same where remarks at cells may say it all. */
    static Optional<Refusal> reason(String reason, int comments) {
        return reason.isBlank() && comments > 0 ? Optional.empty() : reason(reason);
    }

    /** A reason is a sentence or more, and not a book. */
    static Optional<Refusal> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.at("reason", "report.reason-missing"));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.at("reason", "report.reason-long", reason.length(), LONGEST_REASON))
                : Optional.empty();
    }
}
