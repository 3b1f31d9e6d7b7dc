package vn.danvan.reporting.submission.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.BulkApprovals.Planned;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Choice;

/** Gathers the names a page needs. */
@Component
class WordsDesk {

    private final ReportNames names;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Clock clock;

    WordsDesk(ReportNames names, Organisation organisation, Accounts accounts, Clock clock) {
        this.names = names;
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    ReportNames names() {
        return names;
    }

    ReportWords words(Locale locale, Collection<BodyId> bodies, Collection<AccountId> people) {
        return new ReportWords(
                locale,
                names,
                organisation.bodies(bodies, today()),
                people.isEmpty() ? Map.of() : accounts.names(people));
    }

    /** The names of the submissions' bodies and of those they wait for. */
    ReportWords words(Locale locale, Collection<SubmissionView> submissions) {
        Set<BodyId> bodies = new HashSet<>();
        submissions.forEach(submission -> addAll(bodies, submission));
        return words(locale, bodies, List.of());
    }

    /** The same for reports of which some are not begun. */
    ReportWords lines(Locale locale, Collection<ReportLists.Line> lines) {
        Set<BodyId> bodies = new HashSet<>();
        lines.forEach(line -> {
            bodies.add(line.slot().body());
            SubmissionView view = line.view();
            if (view != null) {
                addAll(bodies, view);
            }
        });
        return words(locale, bodies, List.of());
    }

    /** The same for one submission and its steps. */
    ReportWords words(Locale locale, SubmissionView submission, Collection<StepView> steps) {
        Set<BodyId> bodies = new HashSet<>();
        Set<AccountId> people = new HashSet<>();
        addAll(bodies, submission);
        steps.forEach(step -> {
            bodies.add(step.body());
            people.add(step.account());
        });
        return words(locale, bodies, people);
    }

    /** The same for what approving would do: the bodies asked next and those whose reports are approved with it. */
    ReportWords planned(Locale locale, SubmissionView submission, Collection<Planned> planned) {
        Set<BodyId> bodies = new HashSet<>();
        addAll(bodies, submission);
        planned.forEach(one -> addAll(bodies, one));
        return words(locale, bodies, List.of());
    }

    /** The same for many. */
    ReportWords planned(Locale locale, Collection<Planned> planned) {
        Set<BodyId> bodies = new HashSet<>();
        planned.forEach(one -> addAll(bodies, one));
        return words(locale, bodies, List.of());
    }

    private static void addAll(Set<BodyId> bodies, Planned planned) {
        addAll(bodies, planned.submission());
        planned.carried().forEach(below -> addAll(bodies, below));
        BodyId next = planned.next();
        if (next != null) {
            bodies.add(next);
        }
    }

    private static void addAll(Set<BodyId> bodies, SubmissionView submission) {
        bodies.add(submission.body());
        BodyId waiting = submission.waitingFor();
        if (waiting != null) {
            bodies.add(waiting);
        }
    }

    /**
     * Of the actor's body and those below it those that are, or stand above, the body of one of the submissions, today or on the
     * last day of its period, and those that follow such a one.
     */
    List<Choice> above(Actor actor, Collection<SubmissionView> submissions) {
        LocalDate today = organisation.knownDay(today());
        Set<BodyId> now = new HashSet<>();
        Map<LocalDate, Set<BodyId>> byDay = new HashMap<>();
        submissions.forEach(submission -> {
            organisation.standing(submission.body(), today).ifPresent(body -> over(body, today, now));
            LocalDate day = organisation.knownDay(submission.period().end());
            over(submission.body(), day, byDay.computeIfAbsent(day, _ -> new HashSet<>()));
        });
        Set<BodyId> then = byDay.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return organisation.subtree(actor.body(), today()).stream()
                .filter(body -> now.contains(body.id())
                        || then.contains(body.id())
                        || organisation.ended(body.id(), today).stream().anyMatch(then::contains))
                .map(body -> new Choice(body.id().toString(), body.name()))
                .toList();
    }

    /** Those above it that are known already were found with all above them. */
    private void over(BodyId body, LocalDate on, Set<BodyId> found) {
        BodyId next = body;
        while (next != null && found.add(next)) {
            next = organisation.body(next, on).map(BodyView::superior).orElse(null);
        }
    }
}
