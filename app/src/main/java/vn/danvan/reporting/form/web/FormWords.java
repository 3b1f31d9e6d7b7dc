package vn.danvan.reporting.form.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.DueRule;
import vn.danvan.reporting.form.DueRules;
import vn.danvan.reporting.form.Filer;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Says what a form asks in the reader's language. */
public final class FormWords {

    private final Texts texts;
    private final Locale locale;
    private final List<PeriodKind> periods;
    private final PeriodNames names;
    private final LocalDate today;

    FormWords(Texts texts, Locale locale, List<PeriodKind> periods, PeriodNames names, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        this.periods = List.copyOf(periods);
        this.names = names;
        this.today = today;
    }

    /** A text of the content. */
    public String of(Wording wording) {
        return wording.in(locale);
    }

    /** Who files the edition, a level a line. */
    public List<String> filers(FormEdition edition) {
        return edition.filedBy().stream().map(this::filer).toList();
    }

    private String filer(Filer filer) {
        String kinds = filer.kinds().stream()
                .sorted()
                .map(kind -> texts.text(locale, "organisation.body-kind." + kind.name()))
                .collect(Collectors.joining(", "));
        String who = texts.text(locale, "form.level." + filer.level().name(), kinds);
        return filer.files() ? who : texts.text(locale, "form.receives-only", who);
    }

    /** The kinds of period of the edition, each with its own rule of when it is due, if it has one; a line for each level with another. */
    public List<String> periods(FormEdition edition) {
        return edition.periods().stream()
                .flatMap(kind -> edition.dueRules(kind)
                        .map(rules -> lines(edition, kind, rules))
                        .orElseGet(() -> Stream.of(name(edition, kind))))
                .toList();
    }

    private Stream<String> lines(FormEdition edition, String kind, DueRules rules) {
        String name = name(edition, kind);
        Stream<String> everybody = rules.byLevel().keySet().containsAll(edition.levels())
                ? Stream.empty()
                : Stream.of(rules.plain().map(rule -> name + " – " + due(rule)).orElse(name));
        Stream<String> levels = rules.byLevel().entrySet().stream()
                .sorted(Map.Entry.<AreaLevel, DueRule>comparingByKey().reversed())
                .map(level ->
                        name + ", " + texts.text(locale, "form.at." + level.getKey()) + " – " + due(level.getValue()));
        return Stream.concat(everybody, levels);
    }

    /** As the kind is called today; in an edition that is not used today, on the day of its use nearest to that. */
    private String name(FormEdition edition, String kind) {
        LocalDate begun = edition.from().isAfter(today) ? edition.from() : today;
        return names.kind(kind, edition.to().filter(begun::isAfter).orElse(begun), locale);
    }

    /** The kind as it is defined while the edition is used. */
    private Stream<PeriodKind> definitions(FormEdition edition, String kind) {
        return periods.stream()
                .filter(known -> known.id().equals(kind))
                .filter(known -> known.to().filter(edition.from()::isAfter).isEmpty())
                .filter(known -> edition.to().filter(known.from()::isAfter).isEmpty());
    }

    /** What the kinds of period of the edition are taken from, each once, and whether it was not read. */
    public Map<String, Boolean> periodSources(FormEdition edition) {
        Map<String, Boolean> sources = new LinkedHashMap<>();
        edition.periods().stream()
                .flatMap(kind -> definitions(edition, kind))
                .forEach(known ->
                        sources.merge(known.source(), known.confidence() == Confidence.UNVERIFIED, Boolean::logicalOr));
        return sources;
    }

    private String due(DueRule rule) {
        return switch (rule) {
            case DueRule.WorkingDays(int days) -> texts.text(locale, "form.due.working-days", days);
            case DueRule.DayOfMonth(int day, int after, DueRule.Roll roll) ->
                texts.text(locale, "form.due.day", day, after)
                        + (roll == DueRule.Roll.NONE ? "" : ", " + texts.text(locale, "form.roll." + roll.name()));
        };
    }

    /** What kind of answer a question wants. */
    public String kind(Question question) {
        String key = switch (question) {
            case Question.Figure _ -> "figure";
            case Question.Narrative _ -> "text";
            case Question.YesNo _ -> "yes-no";
            case Question.Day _ -> "day";
            case Question.Choice _ -> "choice";
            case Question.Table _ -> "table";
        };
        return texts.text(locale, "form.kind." + key);
    }

    /** What the answer is measured in, chosen from or split by. */
    public String detail(FormEdition edition, Question question) {
        return switch (question) {
            case Question.Figure figure -> figure(figure);
            case Question.Choice choice -> items(choice.options());
            case Question.Table table -> String.join(", ", columns(edition, table));
            case Question.Narrative _, Question.YesNo _, Question.Day _ -> "";
        };
    }

    private String figure(Question.Figure figure) {
        String unit = of(figure.indicator().unit().name());
        return figure.breakdown()
                .map(parts -> texts.text(
                        locale,
                        "form.by",
                        unit,
                        of(parts.name()),
                        parts.axes().stream().map(axis -> items(axis.items())).collect(Collectors.joining(" × "))))
                .orElse(unit);
    }

    /** Items by name. */
    public String items(List<Breakdown.Item> items) {
        return items.stream().map(item -> of(item.name()) + days(item)).collect(Collectors.joining(", "));
    }

    /** The days on which there is such a part, in brackets; nothing where there always is. */
    private String days(Breakdown.Item item) {
        return days(texts, locale, item);
    }

    static String days(Texts texts, Locale locale, Breakdown.Item item) {
        String from = item.from().map(day -> Days.field(day.toString())).orElse("");
        String until = item.until().map(day -> Days.field(day.toString())).orElse("");
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        String days = until.isEmpty()
                ? texts.text(locale, "form.valid.from", from)
                : from.isEmpty()
                        ? texts.text(locale, "form.valid.until", until)
                        : texts.text(locale, "form.valid.span", from, until);
        return " (" + days + ")";
    }

    /** When the edition is used. */
    public String used(FormEdition edition) {
        String from = Days.field(edition.from().toString());
        String days = edition.to()
                .map(to -> texts.text(locale, "form.edition.span", from, Days.field(to.toString())))
                .orElseGet(() -> texts.text(locale, "form.edition.from", from));
        return edition.wholePeriods() ? days + " " + texts.text(locale, "form.edition.whole") : days;
    }

    /** The columns of a table by the labels of its figures. */
    public List<String> columns(FormEdition edition, Question.Table table) {
        return table.columns().stream()
                .map(column ->
                        edition.question(column).map(one -> of(one.label())).orElse(column))
                .toList();
    }

    /** What an answer must satisfy by itself, and whether the body that receives the form gives it. */
    public String limits(FormEdition edition, Question question) {
        String limits = limits(question);
        return !edition.isReceived(question.id())
                ? limits
                : texts.text(locale, "form.answered-by-receiver") + (limits.isEmpty() ? "" : "; " + limits);
    }

    private String limits(Question question) {
        StringBuilder limits = new StringBuilder();
        if (question.compulsory()) {
            limits.append(texts.text(locale, "form.compulsory"));
        }
        if (question instanceof Question.Figure figure) {
            figure.most().ifPresent(most -> add(limits, texts.text(locale, "form.most", most)));
            figure.explainOver().ifPresent(over -> add(limits, texts.text(locale, "form.explain-over", over)));
        }
        return limits.toString();
    }

    private static void add(StringBuilder limits, String text) {
        limits.append(limits.isEmpty() ? "" : "; ").append(text);
    }

    /** The rule as the content states it. */
    public String rule(Check check) {
        return switch (check) {
            case Check.Comparison comparison -> comparison.rule();
            case Check.Both both -> texts.text(locale, "form.both", both.one(), both.other());
        };
    }

    /** How figures of the indicator come together. */
    public String summing(Indicator indicator) {
        return texts.text(locale, "form.sum." + indicator.summing().name());
    }

    /** The days for which the indicator is defined. */
    public String validity(Indicator indicator) {
        String from = Days.field(indicator.basis().from().toString());
        return indicator
                .basis()
                .to()
                .map(to -> texts.text(locale, "form.valid.span", from, Days.field(to.toString())))
                .orElseGet(() -> texts.text(locale, "form.valid.from", from));
    }

    /** Whether the indicator was not checked against its source. */
    public boolean unverified(Indicator indicator) {
        return indicator.basis().confidence() == Confidence.UNVERIFIED;
    }

    /** Whether the edition was not checked against its source. */
    public boolean unverified(FormEdition edition) {
        return edition.confidence() == Confidence.UNVERIFIED;
    }
}
