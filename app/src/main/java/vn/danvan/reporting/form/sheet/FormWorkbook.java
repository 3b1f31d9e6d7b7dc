package vn.danvan.reporting.form.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Filer;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.rules.content.Wording;

/** Writes an edition, or a blank one, as the sheets that {@link FormSheets} reads, with the indicators that can be asked for. */
public final class FormWorkbook {

    static final List<String> SETTINGS = List.of(
            "form_id",
            "form_title",
            "form_title::en",
            "from",
            "to",
            "whole_periods",
            "confidence",
            "source",
            "filed_by",
            "periods",
            "due");
    static final List<String> SURVEY = List.of(
            "type",
            "name",
            "label",
            "label::en",
            "indicator",
            "required",
            "maximum",
            "explain_change_over",
            "rows",
            "columns",
            "by",
            "answered_by");
    static final List<String> CHOICES = List.of("list_name", "name", "label", "label::en");
    static final List<String> PARTS = List.of("list_name", "name", "label", "label::en", "from", "until");
    static final List<String> CHECKS =
            List.of("rule", "both", "severity", "unless", "label", "label::en", "across_units", "across_units::en");
    private static final List<String> INDICATORS = List.of("code", "name", "name::en", "unit");

    private final List<List<String>> survey = new ArrayList<>();
    private final List<List<String>> choices = new ArrayList<>();
    private final List<List<String>> own = new ArrayList<>();
    private final List<List<String>> parts = new ArrayList<>();

    private FormWorkbook() {}

    /** One edition of a form. */
    public static void write(Form form, FormEdition edition, Catalogue catalogue, OutputStream out) throws IOException {
        FormWorkbook sheets = new FormWorkbook();
        edition.sections().forEach(sheets::section);
        sheets.indicators(catalogue.broughtBy(form), catalogue);
        List<List<String>> checks = edition.checks().stream()
                .filter(check -> !FormYaml.isOfTable(check))
                .map(FormWorkbook::check)
                .toList();
        sheets.write(List.of(settings(form, edition)), checks, catalogue, out);
    }

    /** Sheets with their heads only. */
    public static void blank(Catalogue catalogue, OutputStream out) throws IOException {
        new FormWorkbook().write(List.of(), List.of(), catalogue, out);
    }

    private void write(List<List<String>> settings, List<List<String>> checks, Catalogue catalogue, OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "danvan", "1.0");
        sheet(workbook, "settings", SETTINGS, settings);
        sheet(workbook, "survey", SURVEY, survey);
        sheet(workbook, "choices", CHOICES, choices);
        sheet(workbook, "checks", CHECKS, checks);
        sheet(workbook, "own_indicators", SheetIndicators.COLUMNS, own);
        sheet(workbook, "parts", PARTS, parts);
        sheet(
                workbook,
                "indicators",
                INDICATORS,
                catalogue.indicators().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name().vi(),
                                one.name().en(),
                                one.unit().name().vi()))
                        .toList());
        workbook.finish();
    }

    private static void sheet(Workbook workbook, String name, List<String> heads, List<List<String>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, 20);
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    sheet.value(row + 1, column, text);
                    sheet.style(row + 1, column).format("@").set();
                }
            }
        }
    }

    private void indicators(List<Indicator> brought, Catalogue catalogue) {
        brought.forEach(one -> own.add(OwnIndicatorRow.of(one, catalogue)));
        IndicatorYaml.breakdowns(brought, catalogue)
                .forEach(breakdown -> breakdown.items().forEach(item -> part(breakdown.id(), item)));
    }

    private static List<String> settings(Form form, FormEdition edition) {
        return List.of(
                form.id(),
                form.name().vi(),
                form.name().en(),
                edition.from().toString(),
                edition.to().map(Object::toString).orElse(""),
                edition.wholePeriods() ? "yes" : "",
                FormYaml.written(edition.confidence()),
                edition.source(),
                edition.filedBy().stream().map(FormWorkbook::filer).collect(Collectors.joining("; ")),
                String.join(" ", edition.periods()),
                edition.periods().stream()
                        .flatMap(
                                kind -> edition.dueRules(kind).stream().map(rules -> kind + ": " + FormYaml.due(rules)))
                        .collect(Collectors.joining(", ")));
    }

    private static String filer(Filer filer) {
        return FormYaml.written(filer.level()) + (filer.files() ? "" : " " + FormSheets.RECEIVES_ONLY) + ": "
                + filer.kinds().stream().sorted().map(FormYaml::written).collect(Collectors.joining(" "));
    }

    private void section(Section section) {
        survey.add(row("begin_group", section.id(), Optional.of(section.name())));
        section.questions()
                .forEach(question -> question(question, section.received().contains(question.id())));
        survey.add(List.of("end_group"));
    }

    private void question(Question question, boolean received) {
        String required = question.compulsory() ? "yes" : "";
        List<String> row = new ArrayList<>();
        switch (question) {
            case Question.Figure figure -> {
                row.addAll(row("figure", figure.id(), figure.number()));
                row.addAll(List.of(
                        figure.indicator().code(),
                        required,
                        figure.most().map(most -> most.toPlainString()).orElse(""),
                        figure.explainOver().map(Object::toString).orElse(""),
                        "",
                        "",
                        figure.by()
                                .map(axes -> axes.isEmpty() ? "none" : String.join(" ", axes))
                                .orElse("")));
            }
            case Question.Table table -> {
                row.addAll(row("table", table.id(), Optional.of(table.label())));
                row.addAll(List.of(
                        "", required, "", "", FormYaml.written(table.rows()), String.join(" ", table.columns())));
            }
            case Question.Choice choice -> {
                row.addAll(row("select_one " + choice.id(), choice.id(), Optional.of(choice.label())));
                row.addAll(List.of("", required));
                choice.options().forEach(option -> option(choices, choice.id(), option));
            }
            case Question.Narrative text -> row.addAll(words("text", text, required));
            case Question.YesNo yesNo -> row.addAll(words("yes_no", yesNo, required));
            case Question.Day day -> row.addAll(words("date", day, required));
        }
        if (received) {
            row.addAll(Collections.nCopies(SURVEY.size() - 1 - row.size(), ""));
            row.add(FormYaml.written(Section.AnsweredBy.RECEIVER));
        }
        survey.add(row);
    }

    private static List<String> words(String type, Question question, String required) {
        List<String> row = new ArrayList<>(row(type, question.id(), Optional.of(question.label())));
        row.addAll(List.of("", required));
        return row;
    }

    private void part(String list, Breakdown.Item part) {
        parts.add(List.of(
                list,
                part.id(),
                part.name().vi(),
                part.name().en(),
                part.from().map(Object::toString).orElse(""),
                part.until().map(Object::toString).orElse("")));
    }

    private static void option(List<List<String>> sheet, String list, Breakdown.Item option) {
        sheet.add(List.of(list, option.id(), option.name().vi(), option.name().en()));
    }

    private static List<String> row(String type, String name, Optional<Wording> label) {
        return List.of(
                type,
                name,
                label.map(Wording::vi).orElse(""),
                label.map(Wording::en).orElse(""));
    }

    private static List<String> check(Check check) {
        Optional<Check.Comparison> rule =
                check instanceof Check.Comparison comparison ? Optional.of(comparison) : Optional.empty();
        String both = check instanceof Check.Both pair ? pair.one() + " " + pair.other() : "";
        Optional<Wording> across = rule.flatMap(Check.Comparison::acrossUnits);
        return List.of(
                rule.map(Check.Comparison::rule).orElse(""),
                both,
                FormYaml.written(check.severity()),
                rule.flatMap(Check.Comparison::unless).orElse(""),
                check.name().vi(),
                check.name().en(),
                across.map(Wording::vi).orElse(""),
                across.map(Wording::en).orElse(""));
    }
}
