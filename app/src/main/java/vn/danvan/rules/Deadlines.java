package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.rules.DeadlineRefusal.Cause;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Step;

/** Answers when a step has to be done, by the rule set in force on its start day. */
public final class Deadlines {

    private final RuleBook book;
    private final WorkCalendar calendar;

    /** Answers by these rules on that calendar. */
    public Deadlines(RuleBook book, WorkCalendar calendar) {
        this.book = book;
        this.calendar = calendar;
    }

    /** The shipped rules on the national civil-service calendar. */
    public static Deadlines national() {
        return new Deadlines(RuleBook.shipped(), WorkCalendar.national());
    }

    /** The same rules on another calendar, such as a body's own. */
    public Deadlines on(WorkCalendar other) {
        return new Deadlines(book, other);
    }

    /** The rules answered by. */
    public RuleBook book() {
        return book;
    }

    /** The deadline by the rule set in force on the start day. */
    public DeadlineAnswer answer(DeadlineQuestion question) {
        Optional<RuleFamily> family = book.familyOf(question.rule());
        if (family.isEmpty()) {
            return refuse(Cause.UNKNOWN_RULE, "rules.refuse.rule", question.rule(), book.ruleNames());
        }
        return wrongQuestion(family.get(), question)
                .orElseGet(() -> family.get()
                        .inForceOn(question.from())
                        .map(set -> answer(set, question))
                        .orElseGet(() ->
                                refuse(Cause.NO_RULE_SET, "rules.refuse.none", question.rule(), question.from())));
    }

    /** The deadline of a case that began under the given rule set: recomputed by that set, whatever is in force now. */
    public DeadlineAnswer answerBy(String ruleSet, DeadlineQuestion question) {
        return book.set(ruleSet)
                .map(set -> answer(set, question))
                .orElseGet(() -> refuse(Cause.NO_RULE_SET, "rules.refuse.set", ruleSet));
    }

    /**
     * Works an open deadline out again after the calendar changed; empty when it stays.
     *
     * @param ruleSet the rule set the deadline was judged by
     * @param due the due day kept so far
     * @param change what changed; these deadlines must already stand on the changed calendar
     */
    public Optional<Reprojection> reproject(
            String ruleSet, DeadlineQuestion question, LocalDate due, CalendarChanged change) {
        if (!(answerBy(ruleSet, question) instanceof Deadline now) || now.due().equals(due)) {
            return Optional.empty();
        }
        String kind = change.working() ? "working" : "off";
        String code = "rules.step.moved." + kind + (change.withdrawn() ? ".withdrawn" : "");
        Step reason = Step.of(code, due, now.due(), change.date(), change.label(), change.source());
        return Optional.of(new Reprojection(due, now, reason));
    }

    private static Optional<DeadlineAnswer> wrongQuestion(RuleFamily family, DeadlineQuestion question) {
        List<Rule> versions = family.versions(question.rule()).toList();
        if (versions.stream().allMatch(rule -> rule.limit(question.facts()).isEmpty())) {
            return Optional.of(factsRefused(versions.getLast(), question.facts()));
        }
        if (!question.suspensions().isEmpty() && versions.stream().allMatch(Rule::backward)) {
            return Optional.of(refuse(Cause.SUSPENSIONS, "rules.refuse.suspensions", question.rule()));
        }
        return Optional.empty();
    }

    private static DeadlineAnswer factsRefused(Rule rule, Set<String> facts) {
        String given = facts.stream().sorted().collect(Collectors.joining(","));
        List<String> allowed = rule.limits().stream()
                .filter(limit -> !limit.facts().isEmpty())
                .map(limit -> limit.facts().stream().sorted().collect(Collectors.joining(",")))
                .toList();
        return allowed.isEmpty()
                ? refuse(Cause.FACTS, "rules.refuse.nofacts", rule.name(), given)
                : refuse(Cause.FACTS, "rules.refuse.facts", rule.name(), given, String.join(" | ", allowed));
    }

    private DeadlineAnswer answer(RuleSet set, DeadlineQuestion question) {
        Optional<Rule> rule = set.rule(question.rule());
        if (rule.isEmpty()) {
            return unknownLimits(set, question.rule(), question.from());
        }
        Optional<Limit> limit = rule.get().limit(question.facts());
        if (limit.isEmpty()) {
            return factsRefused(rule.get(), question.facts());
        }
        try {
            DayCount count = count(rule.get(), limit.get(), question);
            List<Step> steps =
                    new DeadlineSteps(set, rule.get(), limit.get(), calendar).explain(count, question.suspensions());
            return new Deadline(
                    rule.get().name(),
                    set.id(),
                    question.from(),
                    count.days(),
                    count.unit(),
                    count.raw(),
                    count.due(),
                    set.legalBasis(rule.get()),
                    steps);
        } catch (BeyondCalendarException e) {
            return refuse(Cause.BEYOND_CALENDAR, "rules.refuse.beyond", WorkCalendar.FIRST, WorkCalendar.LAST);
        }
    }

    private DayCount count(Rule rule, Limit limit, DeadlineQuestion question) {
        DayCounter counter = new DayCounter(calendar);
        return rule.backward()
                ? counter.backward(question.from(), limit.days())
                : counter.forward(question.from(), limit.days(), rule.unit(), question.suspensions());
    }

    private static DeadlineAnswer unknownLimits(RuleSet set, String rule, LocalDate from) {
        String code = set.confidence() == Confidence.UNVERIFIED ? "rules.refuse.law.unverified" : "rules.refuse.law";
        return refuse(Cause.NO_RULE_SET, code, rule, from, set.law());
    }

    private static DeadlineAnswer refuse(Cause cause, String code, Object... args) {
        return new DeadlineRefusal(cause, Step.of(code, args));
    }
}
