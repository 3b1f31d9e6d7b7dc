package vn.danvan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.rules.calendar.CalendarDay;
import vn.danvan.rules.calendar.DayKind;
import vn.danvan.rules.calendar.RestDays;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Step;

/** Tells how a deadline came about: the rule and its law, what was counted, what was passed over and what is uncertain. */
final class DeadlineSteps {

    private final RuleSet set;
    private final Rule rule;
    private final Limit limit;
    private final WorkCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    DeadlineSteps(RuleSet set, Rule rule, Limit limit, WorkCalendar calendar) {
        this.set = set;
        this.rule = rule;
        this.limit = limit;
        this.calendar = calendar;
    }

    List<Step> explain(DayCount count, Suspensions suspensions) {
        steps.clear();
        basis(count.from());
        if (rule.backward()) {
            backward(count);
        } else {
            forward(count, suspensions);
        }
        return List.copyOf(steps);
    }

    private void basis(LocalDate from) {
        say("rules.step.rule." + rule.unit().code(), rule.title(), limit.days(), set.legalBasis(rule));
        limit.note().ifPresent(note -> say("rules.step.note", note));
        set.to()
                .ifPresentOrElse(
                        to -> say("rules.step.set.until", set.id(), set.from(), to),
                        () -> say("rules.step.set", set.id(), set.from()));
        if (!set.inForceOn(from)) {
            say("rules.step.set.chosen", set.id(), from);
        }
        if (set.confidence() == Confidence.UNVERIFIED) {
            say("rules.step.set.unverified", set.id());
        }
    }

    private void backward(DayCount count) {
        set.day().filter(day -> !day.equals(count.from())).ifPresent(day -> say("rules.step.day", day, count.from()));
        say("rules.step.back", count.days(), count.from(), count.raw());
        CalendarDay day = calendar.day(count.raw());
        if (day.rest()) {
            LocalDate earlier = calendar.workingDayNotAfter(count.raw());
            say("rules.step.back.rest", new RestDays(List.of(day)), earlier);
            uncertain(List.of(day), earlier, count.raw());
        } else {
            uncertain(List.of(), count.raw(), count.raw());
        }
    }

    private void forward(DayCount count, Suspensions suspensions) {
        say("rules.step.start", count.from(), count.from().plusDays(1));
        suspensions(count, suspensions);
        if (!count.passed().isEmpty()) {
            say("rules.step.passed", new RestDays(count.passed()));
        }
        if (!count.worked().isEmpty()) {
            say("rules.step.worked", new RestDays(count.worked()));
        }
        say("rules.step.raw." + count.unit().code(), count.days(), count.raw());
        if (count.unit() == DayUnit.CALENDAR) {
            roll(count, suspensions);
        }
        LocalDate first =
                count.unit() == DayUnit.CALENDAR ? count.raw() : count.from().plusDays(1);
        List<CalendarDay> used =
                Stream.concat(count.passed().stream(), count.rolled().stream()).toList();
        uncertain(Stream.concat(used.stream(), count.worked().stream()).toList(), first, count.due());
    }

    private void suspensions(DayCount count, Suspensions suspensions) {
        if (suspensions.isEmpty()) {
            return;
        }
        rule.suspension()
                .ifPresentOrElse(
                        known -> say("rules.step.suspension.known", known),
                        () -> say("rules.step.suspension.unknown", set.law()));
        if (count.suspended().isEmpty()) {
            say("rules.step.suspension.none", count.from(), count.raw());
        } else {
            long days = count.suspended().stream().mapToLong(DaySpan::days).sum();
            say("rules.step.suspension.days", days, count.suspended());
        }
    }

    private void roll(DayCount count, Suspensions suspensions) {
        if (count.rolled().isEmpty()) {
            CalendarDay raw = calendar.day(count.raw());
            if (raw.kind() == DayKind.WORKDAY) {
                say("rules.step.noroll", count.raw());
            } else {
                say("rules.step.noroll.worked", new RestDays(List.of(raw)));
            }
            return;
        }
        say("rules.step.roll", new RestDays(rest(count.rolled())), count.due());
        List<DaySpan> suspended =
                suspensions.within(new DaySpan(count.raw(), count.due().minusDays(1)));
        if (!suspended.isEmpty()) {
            say("rules.step.roll.suspended", suspended);
        }
        CalendarDay due = calendar.day(count.due());
        if (due.kind() != DayKind.WORKDAY) {
            say("rules.step.worked", new RestDays(List.of(due)));
        }
    }

    private static List<CalendarDay> rest(List<CalendarDay> days) {
        return days.stream().filter(CalendarDay::rest).toList();
    }

    private void uncertain(List<CalendarDay> used, LocalDate first, LocalDate last) {
        List<CalendarDay> unverified = used.stream()
                .filter(day -> day.confidence() == Confidence.UNVERIFIED)
                .filter(day -> calendar.isTabled(day.date().getYear()))
                .toList();
        if (!unverified.isEmpty()) {
            say("rules.step.unverified", new RestDays(unverified));
        }
        List<String> years = IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !calendar.isTabled(year))
                .mapToObj(Integer::toString)
                .toList();
        if (!years.isEmpty()) {
            say("rules.step.computed", String.join(", ", years));
        }
    }

    private void say(String code, Object... args) {
        steps.add(Step.of(code, args));
    }
}
