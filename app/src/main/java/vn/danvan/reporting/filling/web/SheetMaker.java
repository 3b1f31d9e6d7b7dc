package vn.danvan.reporting.filling.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.web.CommentDesk;

/** Turns a submission into the sheet that its page shows. */
@Component
class SheetMaker {

    private final FindingTexts findings;
    private final SheetHeads heads;
    private final SheetRows rows;
    private final Forms forms;
    private final KnownNumbers known;
    private final CommentDesk comments;

    SheetMaker(
            FindingTexts findings,
            SheetHeads heads,
            SheetRows rows,
            Forms forms,
            KnownNumbers known,
            CommentDesk comments) {
        this.findings = findings;
        this.heads = heads;
        this.rows = rows;
        this.forms = forms;
        this.known = known;
        this.comments = comments;
    }

    Sheet of(SheetInput input, Locale locale) {
        SubmissionDetail detail = input.detail();
        FormEdition edition = detail.edition();
        CellMaker cells = new CellMaker(input, says(input, locale), known.of(detail), locale);
        LineMaker lines = new LineMaker(cells, detail, forms.current().catalogue(), locale);
        TableMaker tables = new TableMaker(cells, input, rows, locale);
        List<Sheet.Section> sections = edition.sections().stream()
                .map(section -> section(section, lines, tables, locale))
                .toList();
        Map<String, String> labels = labels(sections);
        return new Sheet(
                heads.head(detail, locale),
                heads.then(detail, locale),
                comments.of(detail, locale),
                sections,
                links(detail, labels, locale, true),
                links(detail, labels, locale, false),
                sections.stream().mapToInt(Sheet.Section::filled).sum(),
                sections.stream().mapToInt(Sheet.Section::cells).sum());
    }

    private Map<String, List<Sheet.Say>> says(SheetInput input, Locale locale) {
        FormEdition edition = input.detail().edition();
        Map<String, List<Sheet.Say>> found = input.detail().findings().stream()
                .filter(finding -> !(finding instanceof Finding.Missing))
                .collect(Collectors.groupingBy(
                        finding -> FindingTexts.key(edition, finding),
                        Collectors.mapping(
                                finding -> new Sheet.Say(
                                        finding.blocks() ? "fault" : "warning", findings.of(edition, finding, locale)),
                                Collectors.toList())));
        return Stream.of(input.says(), found)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, SheetMaker::joined));
    }

    private static List<Sheet.Say> joined(List<Sheet.Say> one, List<Sheet.Say> other) {
        List<Sheet.Say> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Sheet.Section section(Section section, LineMaker lines, TableMaker tables, Locale locale) {
        List<Sheet.Block> blocks = new ArrayList<>();
        List<Sheet.Line> grid = new ArrayList<>();
        List<Sheet.Line> words = new ArrayList<>();
        for (Question question : section.questions()) {
            if (question instanceof Question.Figure figure) {
                close(false, words, blocks);
                grid.addAll(lines.of(figure));
                continue;
            }
            close(true, grid, blocks);
            words.add(question instanceof Question.Table table ? tables.of(table) : lines.words(question));
        }
        close(false, words, blocks);
        close(true, grid, blocks);
        List<Sheet.Cell> cells =
                cells(blocks.stream()).filter(cell -> !cell.asked().received()).toList();
        int filled = (int) cells.stream().filter(CellMaker::isFilled).count();
        return new Sheet.Section(section.id(), section.name().in(locale), blocks, filled, cells.size());
    }

    private static void close(boolean grid, List<Sheet.Line> lines, List<Sheet.Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Sheet.Block(grid, lines));
            lines.clear();
        }
    }

    /** What all cells and tables are called, by the keys of their places on the page. */
    private static Map<String, String> labels(List<Sheet.Section> sections) {
        Map<String, String> labels = new HashMap<>();
        sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .forEach(line -> {
                    if (line instanceof Sheet.TableLine table) {
                        labels.put(table.id(), table.label());
                        table.rows()
                                .forEach(row -> row.cells()
                                        .forEach(cell -> labels.put(
                                                cell.key(),
                                                row.name().isEmpty()
                                                        ? table.label()
                                                        : table.label() + " – " + row.name())));
                    } else if (line instanceof Sheet.CellLine cell) {
                        labels.put(cell.cell().key(), cell.cell().asked().full());
                    }
                });
        return labels;
    }

    private static Stream<Sheet.Cell> cells(Stream<Sheet.Block> blocks) {
        return blocks.flatMap(block -> block.lines().stream())
                .filter(Sheet.CellLine.class::isInstance)
                .map(line -> ((Sheet.CellLine) line).cell());
    }

    private List<Sheet.Link> links(
            SubmissionDetail detail, Map<String, String> labels, Locale locale, boolean blocking) {
        FormEdition edition = detail.edition();
        return detail.findings().stream()
                .filter(finding -> finding.blocks() == blocking)
                .map(finding -> {
                    String key = FindingTexts.key(edition, finding);
                    return new Sheet.Link(
                            key, labels.getOrDefault(key, key) + ": " + findings.of(edition, finding, locale));
                })
                .toList();
    }
}
