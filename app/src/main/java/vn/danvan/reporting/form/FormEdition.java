package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * A form as it is used for some time; what was reported stays under the edition it was reported in.
 *
 * @param form the form
 * @param from the first day on whose periods it is used: those that end on it or later
 * @param to the last such day, empty when it is in use
 * @param filedBy the bodies that file it or only receive it; each that files it sends it to the nearest of all these above it, and
 *     reports its own work only
 * @param periods the kinds of period it is filed for
 * @param wholePeriods whether a period that began before its first day stays in the edition before, as when a law changes what
 *     there is to report of that day on
 * @param dueRules when it is due, by kind of period and level of the body; where no rule is stated it is due as the kind says
 */
public record FormEdition(
        String form,
        LocalDate from,
        Optional<LocalDate> to,
        Confidence confidence,
        String source,
        List<Filer> filedBy,
        List<String> periods,
        List<Section> sections,
        List<Check> checks,
        Map<String, DueRules> dueRules,
        boolean wholePeriods) {

    /** Keeps copies. */
    public FormEdition {
        filedBy = List.copyOf(filedBy);
        periods = List.copyOf(periods);
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
        dueRules = Map.copyOf(dueRules);
    }

    /** One for all periods that end on its days. */
    public FormEdition(
            String form,
            LocalDate from,
            Optional<LocalDate> to,
            Confidence confidence,
            String source,
            List<Filer> filedBy,
            List<String> periods,
            List<Section> sections,
            List<Check> checks,
            Map<String, DueRules> dueRules) {
        this(form, from, to, confidence, source, filedBy, periods, sections, checks, dueRules, false);
    }

    /** Its name in records: the form and the first day, {@code dan-van@2018-01-01}. */
    public String id() {
        return form + "@" + from;
    }

    /** Whether periods that end on that day are reported in it, but for those that {@link #leaves} leaves to the edition before. */
    public boolean isUsedOn(LocalDate end) {
        return !end.isBefore(from) && to.filter(end::isAfter).isEmpty();
    }

    /** Whether the period, though it ends on a day of the edition, is reported in the one before. */
    boolean leaves(ReportingPeriod period) {
        return wholePeriods && period.start().isBefore(from);
    }

    /** Whether a body of that kind in an area of that level files it. */
    public boolean isFiledBy(AreaLevel level, BodyKind kind) {
        return filedBy.stream().anyMatch(filer -> filer.files() && filer.includes(level, kind));
    }

    /** Whether a body of that kind in an area of that level receives it from those below, whether it files it itself or not. */
    public boolean isReceivedBy(AreaLevel level, BodyKind kind) {
        return filedBy.stream().anyMatch(filer -> filer.includes(level, kind));
    }

    /** The levels of the areas whose bodies file it. */
    public Set<AreaLevel> levels() {
        return filedBy.stream().filter(Filer::files).map(Filer::level).collect(Collectors.toUnmodifiableSet());
    }

    /** The form's own rules of when reports for a kind of period are due; empty when the kind's rule holds for everybody. */
    public Optional<DueRules> dueRules(String periodKind) {
        return Optional.ofNullable(dueRules.get(periodKind));
    }

    /** Whether bodies of different levels have different rules of when reports for a kind of period are due. */
    public boolean isDueByLevel(String periodKind) {
        return dueRules(periodKind).filter(rules -> !rules.byLevel().isEmpty()).isPresent();
    }

    /** The form's own rule for bodies of the level; empty when the kind's rule holds for them. */
    private Optional<DueRule> dueRule(String periodKind, Optional<AreaLevel> level) {
        return dueRules(periodKind).flatMap(rules -> rules.at(level));
    }

    /** The last day on which the report of a body in an area of that level is in time. */
    public LocalDate due(ReportingPeriod period, WorkCalendar calendar, Optional<AreaLevel> level) {
        return dueRule(period.kind(), level)
                .map(rule -> rule.due(period.end(), calendar))
                .orElse(period.due());
    }

    /** The time of that day until which it is in time; none where the form has a rule of its own, which gives whole days. */
    public Optional<LocalTime> dueBy(ReportingPeriod period, Optional<AreaLevel> level) {
        return dueRule(period.kind(), level).isPresent() ? Optional.empty() : period.dueBy();
    }

    /** The same with another last day. */
    FormEdition until(Optional<LocalDate> last) {
        return new FormEdition(
                form, from, last, confidence, source, filedBy, periods, sections, checks, dueRules, wholePeriods);
    }

    /** The same with these sections and checks. */
    FormEdition of(List<Section> asked, List<Check> checked) {
        return new FormEdition(
                form, from, to, confidence, source, filedBy, periods, asked, checked, dueRules, wholePeriods);
    }

    /** Whether the body that receives the form answers the question, and not the one that files it. */
    public boolean isReceived(String question) {
        return sections.stream().anyMatch(section -> section.received().contains(question));
    }

    /** Whether the check asks about a question that the receiver answers, so that whoever files the form can do nothing about it. */
    public boolean isReceived(Check check) {
        return check.questions().stream().anyMatch(this::isReceived);
    }

    /** The questions that the body answers which receives the form, in its order. */
    public Stream<Question> received() {
        return questions().filter(question -> isReceived(question.id()));
    }

    /** All questions in the order of the form. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The question with this id. */
    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The question with this id when it asks for a figure. */
    public Optional<Question.Figure> figure(String id) {
        return question(id).filter(Question.Figure.class::isInstance).map(Question.Figure.class::cast);
    }

    /** All figures in the order of the form. */
    public Stream<Question.Figure> figures() {
        return questions().filter(Question.Figure.class::isInstance).map(Question.Figure.class::cast);
    }
}
