package vn.danvan.reporting.submission.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** The actor's body and those below it, to choose from. */
    List<Choice> subtree(Actor actor) {
        return organisation.subtree(actor.body(), today()).stream()
                .map(body -> new Choice(body.id().toString(), body.name()))
                .toList();
    }

    /** Of the same those that are, or stand above, one of the bodies. */
    List<Choice> above(Actor actor, Collection<BodyId> bodies) {
        Set<String> over = new HashSet<>();
        bodies.stream().distinct().forEach(body -> {
            BodyId next = body;
            while (next != null && over.add(next.toString())) {
                next = organisation.body(next, today()).map(BodyView::superior).orElse(null);
            }
        });
        return subtree(actor).stream()
                .filter(choice -> over.contains(choice.value()))
                .toList();
    }
}
