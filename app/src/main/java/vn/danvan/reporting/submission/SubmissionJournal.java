package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Uuids;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** Keeps what was done to submissions: their own steps, the audit record, and notices to those who have to know. */
@Component
class SubmissionJournal {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final SubmissionStore store;
    private final AuditTrail audit;
    private final Notices notices;
    private final Organisation organisation;
    private final ReportNames names;
    private final Clock clock;

    SubmissionJournal(
            SubmissionStore store,
            AuditTrail audit,
            Notices notices,
            Organisation organisation,
            ReportNames names,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.notices = notices;
        this.organisation = organisation;
        this.names = names;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day and the time of day. */
    LocalDateTime moment() {
        return LocalDateTime.now(clock);
    }

    SubmissionId next() {
        return new SubmissionId(Uuids.next(clock));
    }

    /** Writes a step into the submission's own trace and into the record. */
    void step(SubmissionView before, SubmissionView after, StepView.Kind kind, @Nullable String reason, Actor actor) {
        store.addStep(
                after.id(),
                new StepView(kind, before.state(), after.state(), reason, actor.account(), actor.body(), now()),
                actor);
        recorded(actor, kind, before, after, reason);
    }

    void started(SubmissionView submission, Actor actor) {
        store.addStep(
                submission.id(),
                new StepView(
                        StepView.Kind.STARTED, null, submission.state(), null, actor.account(), actor.body(), now()),
                actor);
        audit.record(
                actor,
                "reporting.submission.started",
                "submission",
                submission.id().toString(),
                null,
                facts(submission));
    }

    private void recorded(
            Actor actor, StepView.Kind kind, SubmissionView before, SubmissionView after, @Nullable String reason) {
        Map<String, Object> is = facts(after);
        if (reason != null) {
            is.put("reason", reason);
        }
        audit.record(
                actor,
                "reporting.submission." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "submission",
                after.id().toString(),
                facts(before),
                is);
    }

    /** It waits for another body, because the one it waited for ended; null when the system itself sees to it. */
    void passedOn(SubmissionView before, SubmissionView after, @Nullable Actor by) {
        if (by != null) {
            store.addStep(
                    after.id(),
                    new StepView(
                            StepView.Kind.PASSED_ON,
                            before.state(),
                            after.state(),
                            null,
                            by.account(),
                            by.body(),
                            now()),
                    by);
        }
        audit.record(
                by, "reporting.submission.passed-on", "submission", after.id().toString(), facts(before), facts(after));
        tell(after.waitingFor(), "report.passed-on", after);
    }

    /** Its last day is another one, because the calendar changed. */
    void dueMoved(SubmissionView submission, LocalDate due, String reason) {
        audit.record(
                null,
                "reporting.submission.due-moved",
                "submission",
                submission.id().toString(),
                Map.of("due", submission.due().toString()),
                Map.of("due", due.toString(), "reason", reason));
        List<Object> naming = new ArrayList<>(naming(submission));
        naming.add(DATE.format(due));
        naming.add(reason);
        tell(submission.body(), "report.due-moved", submission, naming);
    }

    /** A first version is gone, and its own trace with it. */
    void dropped(SubmissionView submission, Actor actor) {
        audit.record(
                actor,
                "reporting.submission.dropped",
                "submission",
                submission.id().toString(),
                facts(submission),
                null);
    }

    /** Cells changed: the record says how many, the cells' own history says which and how. */
    void saved(SubmissionView submission, int changed, int conflicts, Actor actor) {
        audit.record(
                actor,
                "reporting.submission.saved",
                "submission",
                submission.id().toString(),
                null,
                Map.of("cells", changed, "conflicts", conflicts));
    }

    /** A body above entered figures: a step of the trace, and word to the body whose report it is. */
    void entered(SubmissionView submission, int changed, Actor actor) {
        store.addStep(
                submission.id(),
                new StepView(
                        StepView.Kind.ENTERED,
                        submission.state(),
                        submission.state(),
                        null,
                        actor.account(),
                        actor.body(),
                        now()),
                actor);
        Map<String, Object> is = facts(submission);
        is.put("cells", changed);
        is.put("enteredBy", actor.body().toString());
        recorded(actor, "entered", submission, is);
        List<Object> naming = new ArrayList<>(naming(submission));
        naming.add(organisation.requireBody(actor.body(), today()).name());
        tell(submission.body(), "report.entered", submission, naming);
    }

    /** A draft is filled in under a newer edition: a step of the trace, and how many cells went with it and were left. */
    void renewed(SubmissionView before, SubmissionView after, Renewal renewal, Actor actor) {
        store.addStep(
                after.id(),
                new StepView(
                        StepView.Kind.RENEWED,
                        before.state(),
                        after.state(),
                        StepView.editions(before.edition(), after.edition()),
                        actor.account(),
                        actor.body(),
                        now()),
                actor);
        Map<String, Object> is = facts(after);
        is.put("edition", after.edition());
        is.put("kept", renewal.kept().size());
        is.put("left", renewal.left().size());
        Map<String, Object> was = facts(before);
        was.put("edition", before.edition());
        audit.record(
                actor, "reporting.submission.renewed", "submission", after.id().toString(), was, is);
    }

    /** Cells came late, of questions that the edition asks no more: they are in the history. */
    void keptAside(SubmissionView submission, String edition, int changed, Actor actor) {
        recorded(actor, "kept-aside", submission, Map.of("edition", edition, "cells", changed));
    }

    /** Bodies are urged: a notice for each report, and one line of the record. */
    void urged(Actor actor, List<Urging.Planned> urged) {
        urged.forEach(planned -> urged(actor, planned));
        if (!urged.isEmpty()) {
            audit.record(
                    actor,
                    "reporting.urged",
                    "body",
                    actor.body().toString(),
                    null,
                    Map.of(
                            "reports",
                            urged.size(),
                            "bodies",
                            urged.stream()
                                    .map(planned -> planned.body().toString())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining("\n"))));
        }
    }

    private void urged(Actor actor, Urging.Planned planned) {
        Completeness.Entry entry = planned.entry();
        ReportingPeriod period = entry.column().period();
        String form = entry.column().edition().form();
        SubmissionView view = entry.view();
        BodyId reached = reached(planned.body());
        notices.toBody(
                reached,
                "report.urged",
                List.of(
                        names.form(form),
                        names.period(period),
                        entry.dueBy()
                                .map(by -> TIME.format(entry.due().atTime(by)))
                                .orElseGet(() -> DATE.format(entry.due())),
                        organisation.requireBody(actor.body(), today()).name()),
                view == null
                        ? "/reports/new?form=" + form + "&kind=" + period.kind() + "&year=" + period.year() + "&index="
                                + period.index() + (reached.equals(planned.body()) ? "" : "&body=" + planned.body())
                        : "/reports/" + view.id());
    }

    void recorded(Actor actor, String what, SubmissionView submission, Map<String, ?> after) {
        audit.record(
                actor,
                "reporting.submission." + what,
                "submission",
                submission.id().toString(),
                null,
                after);
    }

    /** Tells a body about a submission, or who follows it: the form, the period and whose it is. */
    void tell(@Nullable BodyId body, String kind, SubmissionView submission) {
        if (body != null) {
            tell(body, kind, submission, naming(submission));
        }
    }

    /** Tells the body that its report was sent back, and with how many remarks at cells. */
    void returned(SubmissionView submission, int comments) {
        List<Object> naming = new ArrayList<>(naming(submission));
        naming.add(Integer.toString(comments));
        tell(submission.body(), comments > 0 ? "report.returned-comments" : "report.returned", submission, naming);
    }

    private void tell(BodyId body, String kind, SubmissionView submission, List<Object> naming) {
        notices.toBody(reached(body), kind, naming, "/reports/" + submission.id());
    }

    /** The body, or who follows it. */
    private BodyId reached(BodyId body) {
        return organisation.standing(body, organisation.knownDay(today())).orElse(body);
    }

    private List<Object> naming(SubmissionView submission) {
        return List.of(
                names.form(submission.form()),
                names.period(submission.period()),
                organisation.requireBody(submission.body(), today()).name());
    }

    private static Map<String, Object> facts(SubmissionView submission) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("form", submission.form());
        facts.put("body", submission.body().toString());
        facts.put(
                "period",
                submission.period().kind() + " " + submission.period().year() + "-"
                        + submission.period().index());
        facts.put("version", submission.version());
        facts.put("state", submission.state().name());
        facts.put("waitingFor", String.valueOf(submission.waitingFor()));
        return facts;
    }
}
