package vn.danvan.reporting.form.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.DueRule;
import vn.danvan.reporting.form.DueRules;
import vn.danvan.reporting.form.Filer;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;

/** Writes a form as the YAML that would be read as the same form. */
public final class FormYaml {

    private final YamlText yaml = new YamlText();

    private FormYaml() {}

    /** The form with all its editions and the indicators of the catalogue that its files brought. */
    public static String of(Form form, Catalogue catalogue) {
        FormYaml writer = new FormYaml();
        writer.yaml.value(0, "form", form.id(), "").wording(0, "name", form.name());
        new IndicatorYaml(writer.yaml, catalogue).write(catalogue.broughtBy(form));
        writer.yaml.line(0, "editions:", "");
        form.editions().forEach(writer::edition);
        return writer.yaml.text();
    }

    private void edition(FormEdition edition) {
        yaml.line(2, "- from: " + edition.from(), "");
        edition.to().ifPresent(to -> yaml.line(4, "to: " + to, ""));
        if (edition.wholePeriods()) {
            yaml.line(4, "whole-periods: true", "");
        }
        yaml.line(4, "confidence: " + written(edition.confidence()), "").value(4, "source", edition.source(), "");
        yaml.line(4, "filed-by:", "");
        edition.filedBy().forEach(filer -> yaml.line(6, "- " + filer(filer), ""));
        yaml.list(4, "periods", edition.periods(), "");
        if (!edition.dueRules().isEmpty()) {
            yaml.line(4, "due:", "");
            edition.periods()
                    .forEach(kind ->
                            edition.dueRules(kind).ifPresent(rules -> yaml.line(6, kind + ": " + due(rules), "")));
        }
        yaml.line(4, "sections:", "");
        edition.sections().forEach(this::section);
        List<Check> checks =
                edition.checks().stream().filter(check -> !isOfTable(check)).toList();
        yaml.line(4, checks.isEmpty() ? "checks: []" : "checks:", "");
        checks.forEach(this::check);
    }

    static boolean isOfTable(Check check) {
        return check instanceof Check.Comparison comparison && comparison.isOfTable();
    }

    private static String filer(Filer filer) {
        return "{level: " + written(filer.level()) + ", kinds: ["
                + filer.kinds().stream()
                        .sorted()
                        .map((BodyKind kind) -> written(kind))
                        .collect(Collectors.joining(", "))
                + (filer.files() ? "]}" : "], receives-only: true}");
    }

    static String due(DueRules rules) {
        String levels = rules.byLevel().entrySet().stream()
                .sorted(Map.Entry.<AreaLevel, DueRule>comparingByKey().reversed())
                .map(level -> written(level.getKey()) + ": {" + due(level.getValue()) + "}")
                .collect(Collectors.joining(", "));
        return Stream.of(
                        rules.plain().map(FormYaml::due).orElse(""), levels.isEmpty() ? "" : "levels: {" + levels + "}")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String due(DueRule rule) {
        return switch (rule) {
            case DueRule.WorkingDays(int days) -> "working-days: " + days;
            case DueRule.DayOfMonth(int day, int monthsAfter, DueRule.Roll roll) ->
                "day: " + day + ", months-after: " + monthsAfter + ", roll: " + written(roll);
        };
    }

    private void section(Section section) {
        yaml.value(6, "- id", section.id(), "").wording(8, "name", section.name());
        yaml.line(8, section.questions().isEmpty() ? "questions: []" : "questions:", "");
        section.questions()
                .forEach(question -> question(question, section.received().contains(question.id())));
    }

    private void question(Question question, boolean received) {
        yaml.value(10, "- id", question.id(), "");
        switch (question) {
            case Question.Figure figure -> {
                yaml.value(12, "figure", figure.indicator().code(), "");
                figure.number().ifPresent(number -> yaml.wording(12, "label", number));
                figure.most().ifPresent(most -> yaml.line(12, "most: " + most.toPlainString(), ""));
                figure.explainOver().ifPresent(over -> yaml.line(12, "explain-change-over: " + over, ""));
                figure.by().ifPresent(axes -> IndicatorYaml.by(yaml, 12, axes, ""));
            }
            case Question.Choice choice -> {
                yaml.wording(12, "choice", choice.label()).line(12, "options:", "");
                choice.options().forEach(this::option);
            }
            case Question.Table table -> {
                yaml.wording(12, "table", table.label()).line(12, "rows: " + written(table.rows()), "");
                yaml.list(12, "columns", table.columns(), "");
            }
            case Question.Narrative text -> yaml.wording(12, "text", text.label());
            case Question.YesNo yesNo -> yaml.wording(12, "yes-no", yesNo.label());
            case Question.Day day -> yaml.wording(12, "day", day.label());
        }
        if (question.compulsory()) {
            yaml.line(12, "compulsory: true", "");
        }
        if (received) {
            yaml.line(12, "answered-by: " + written(Section.AnsweredBy.RECEIVER), "");
        }
    }

    private void option(Breakdown.Item item) {
        yaml.wording(14, YamlText.quoted(item.id()), item.name());
    }

    private void check(Check check) {
        switch (check) {
            case Check.Comparison comparison -> {
                yaml.value(6, "- rule", comparison.rule(), "");
                comparison.unless().ifPresent(question -> yaml.value(8, "unless", question, ""));
                comparison.acrossUnits().ifPresent(why -> yaml.wording(8, "across-units", why));
            }
            case Check.Both both -> yaml.list(6, "- both", List.of(both.one(), both.other()), "");
        }
        yaml.line(8, "severity: " + written(check.severity()), "").wording(8, "name", check.name());
    }

    static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
