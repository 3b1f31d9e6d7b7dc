package vn.danvan.reporting.form.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.danvan.documents.WorkbookGuard;
import vn.danvan.language.SearchKey;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.Step;

/**
 * Reads the sheets {@code settings}, {@code survey}, {@code choices}, {@code checks}, {@code own_indicators} and {@code parts} of an
 * .xlsx file as the YAML of a form with one edition. What is wrong in a cell is left as it is, for whoever reads the YAML to say so.
 */
public final class FormSheets {

    static final String RECEIVES_ONLY = "receives-only";

    /** Forms of a few thousand rows come to a few million bytes. */
    private static final long MOST_UNPACKED = 50_000_000;

    /** As answers are read, without marks. */
    private static final List<String> YES = List.of("yes", "true", "x", "co");

    private static final List<String> NO = List.of("", "no", "false", "khong");

    private final Grid survey;
    private final Grid choices;
    private final Grid checks;
    private final Grid settings;
    private final Grid own;
    private final Grid parts;
    private final YamlText yaml = new YamlText();
    private final List<ContentFault> faults = new ArrayList<>();

    private FormSheets(ReadableWorkbook workbook) throws IOException {
        this.settings = Grid.read(workbook, "settings", FormWorkbook.SETTINGS);
        this.survey = Grid.read(workbook, "survey", FormWorkbook.SURVEY);
        this.choices = Grid.read(workbook, "choices", FormWorkbook.CHOICES);
        this.checks = Grid.read(workbook, "checks", FormWorkbook.CHECKS);
        this.own = Grid.read(workbook, "own_indicators", SheetIndicators.COLUMNS);
        this.parts = Grid.read(workbook, "parts", FormWorkbook.PARTS);
    }

    /** The file as YAML; empty when it is no .xlsx file or has neither settings nor survey. */
    public static Optional<SheetText> read(byte[] file) {
        return sheets(file)
                .filter(sheets -> !sheets.settings.lines().isEmpty()
                        && !sheets.survey.lines().isEmpty())
                .map(FormSheets::text);
    }

    private static Optional<FormSheets> sheets(byte[] file) {
        if (!WorkbookGuard.isBounded(file, MOST_UNPACKED)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return Optional.of(new FormSheets(workbook));
        } catch (IOException | RuntimeException unreadable) {
            // The library meets damaged sheets with whatever exception its parsing ends in.
            return Optional.empty();
        }
    }

    private SheetText text() {
        Grid.Line head = settings.lines().getFirst();
        yaml.value(0, "form", head.text("form_id"), head.place("form_id"));
        wording(0, "name", head, "form_title");
        new SheetIndicators(own, parts, yaml, this::fault).write();
        yaml.line(0, "editions:", "");
        yaml.value(2, "- from", head.text("from").isBlank() ? "?" : head.text("from"), head.place("from"));
        for (String key : List.of("to", "confidence", "source")) {
            yaml.value(4, key, head.text(key), head.place(key));
        }
        whole(head);
        filedBy(head);
        yaml.list(4, "periods", words(head.text("periods")), head.place("periods"));
        if (!head.text("due").isBlank()) {
            yaml.line(4, "due: {" + head.text("due").replaceAll("\\s+", " ") + "}", head.place("due"));
        }
        yaml.line(4, "sections:", "");
        survey.lines().forEach(this::row);
        yaml.line(4, checks.lines().isEmpty() ? "checks: []" : "checks:", "");
        checks.lines().forEach(this::check);
        odd();
        return new SheetText(yaml.text(), yaml.places(), faults);
    }

    /** What would not be read gets a line that says nothing but has its cell. */
    private void odd() {
        if (settings.lines().size() > 1) {
            Grid.Line second = settings.lines().get(1);
            fault(new Grid.Odd(second.place("form_id"), Step.of("reporting.sheet.second")));
        }
        Stream.of(settings, survey, choices, checks, own, parts)
                .flatMap(grid -> grid.odd().stream())
                .forEach(this::fault);
    }

    private void fault(Grid.Odd odd) {
        yaml.line(0, "#", odd.place());
        faults.add(new ContentFault("", yaml.size(), odd.why()));
    }

    private void whole(Grid.Line head) {
        String said = head.text("whole_periods");
        yes(said)
                .ifPresentOrElse(
                        yes -> yaml.value(4, "whole-periods", yes ? "true" : "", head.place("whole_periods")),
                        () -> fault(new Grid.Odd(
                                head.place("whole_periods"),
                                Step.of("reporting.sheet.yes-no", said, "whole_periods"))));
    }

    /** {@code commune: mobilisation-bloc party-board; district receives-only: mobilisation-board}. */
    private void filedBy(Grid.Line head) {
        String place = head.place("filed_by");
        yaml.line(4, "filed-by:", place);
        for (String filer : head.text("filed_by").split(";", -1)) {
            String[] parts = filer.split(":", 2);
            String level = parts[0].strip();
            boolean receives = level.endsWith(" " + RECEIVES_ONLY);
            String name = receives
                    ? level.substring(0, level.length() - RECEIVES_ONLY.length())
                            .strip()
                    : level;
            yaml.value(6, "- level", name.isEmpty() ? "?" : name, place);
            if (receives) {
                yaml.line(8, RECEIVES_ONLY + ": true", place);
            }
            yaml.list(8, "kinds", parts.length < 2 ? List.of() : words(parts[1]), place);
        }
    }

    private void row(Grid.Line row) {
        String type = row.text("type").strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (type.startsWith("begin_group")) {
            yaml.value(6, "- id", name(row), row.place("name"));
            wording(8, "name", row, "label");
            yaml.line(8, "questions:", "");
        } else if (!type.startsWith("end_group")) {
            question(row, type);
        }
    }

    private void question(Grid.Line row, String type) {
        yaml.value(10, "- id", name(row), row.place("name"));
        switch (type.contains("_") && type.startsWith("select_one") ? "select_one" : type) {
            case "figure" -> {
                yaml.value(12, "figure", row.text("indicator"), row.place("indicator"));
                wording(12, "label", row, "label");
                SheetIndicators.by(yaml, 12, row);
            }
            case "text" -> wording(12, "text", row, "label");
            case "yes_no" -> wording(12, "yes-no", row, "label");
            case "date", "day" -> wording(12, "day", row, "label");
            case "select_one" -> choice(row);
            case "table" -> {
                wording(12, "table", row, "label");
                yaml.value(12, "rows", row.text("rows"), row.place("rows"));
                yaml.list(12, "columns", words(row.text("columns")), row.place("columns"));
            }
            default -> yaml.line(12, YamlText.quoted(row.text("type")) + ": true", row.place("type"));
        }
        Optional<Boolean> required = yes(row.text("required"));
        if (required.isEmpty()) {
            fault(new Grid.Odd(row.place("required"), Step.of("reporting.sheet.required", row.text("required"))));
        } else if (required.get()) {
            yaml.line(12, "compulsory: true", row.place("required"));
        }
        yaml.value(12, "answered-by", row.text("answered_by"), row.place("answered_by"));
        yaml.value(12, "most", row.text("maximum"), row.place("maximum"));
        yaml.value(12, "explain-change-over", row.text("explain_change_over"), row.place("explain_change_over"));
    }

    /** Whether the answer is yes; empty when it is neither yes nor no. */
    static Optional<Boolean> yes(String answer) {
        String plain = SearchKey.of(answer).plain();
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    private void choice(Grid.Line row) {
        String list = row.text("type").strip().replaceFirst("(?i)^select_one\\s*", "");
        wording(12, "choice", row, "label");
        yaml.line(12, "options:", row.place("type"));
        choices.lines().stream()
                .filter(option -> option.text("list_name").equals(list))
                .forEach(option -> wording(14, YamlText.quoted(name(option)), option, "label"));
    }

    private void check(Grid.Line row) {
        boolean both = row.text("rule").isBlank();
        if (both) {
            yaml.list(6, "- both", words(row.text("both")), row.place("both"));
        } else {
            yaml.value(6, "- rule", row.text("rule"), row.place("rule"));
        }
        yaml.value(8, "severity", row.text("severity"), row.place("severity"));
        yaml.value(8, "unless", row.text("unless"), row.place("unless"));
        wording(8, "across-units", row, "across_units");
        wording(8, "name", row, "label");
    }

    private void wording(int indent, String key, Grid.Line row, String head) {
        yaml.wording(indent, key, row.text(head), row.text(head + "::en"), row.place(head));
    }

    private static String name(Grid.Line row) {
        return row.text("name").isBlank() ? "?" : row.text("name");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
