package vn.danvan.summary.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.summary.outline.HeadingNumbers;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.PrintedSections;

/** Builds the official document of a version: headings, paragraphs with marks of their sources, charts, appendices. */
public final class DocumentBuilder {

    /** Of more the lines go on in one paragraph: all of them are printed, for they were accepted. */
    private static final int MOST_NOTE_LINES = 12;

    private final PrintJob job;
    private final DocumentWords words;
    private final SourceList sources;
    private final FigureBlocks figures;
    private final List<OutlineSection> printed;
    private final Map<String, String> numbers;

    private DocumentBuilder(PrintJob job, Catalogue catalogue, DocumentWords words) {
        this.job = job;
        this.words = words;
        this.sources = new SourceList(job.text().pieces());
        this.figures = new FigureBlocks(job, catalogue, words, sources);
        this.printed = PrintedSections.of(job.outline(), job.text().pieces());
        this.numbers = HeadingNumbers.of(printed);
    }

    /** The document of the job. */
    public static OfficialDocument build(PrintJob job, Catalogue catalogue, DocumentWords words) {
        return new DocumentBuilder(job, catalogue, words).document();
    }

    private OfficialDocument document() {
        List<Block> body = new ArrayList<>();
        List<Block> appendices = new ArrayList<>();
        for (OutlineSection section : job.outline().sections()) {
            if (section.level() == OutlineSection.Level.APPENDIX) {
                appendix(section, appendices);
            } else {
                section(section, body);
            }
        }
        notes(body);
        appendices.add(new Block.Appendix(
                words.of("summary.print.appendix", appendixNumber(appendices)),
                words.of("summary.print.sources"),
                true));
        appendices.addAll(new SourceBlocks(job, words, sources, figures).blocks());
        return new OfficialDocument(job.layout(), job.head(), body, job.closing(), appendices, job.draft());
    }

    /** A heading without anything below it is left out, unless deeper headings with text follow. */
    private void section(OutlineSection section, List<Block> into) {
        if (!printed.contains(section)) {
            return;
        }
        String heading = job.text().headings().getOrDefault(section.id(), "");
        if (!heading.isEmpty()) {
            into.add(heading(section, heading));
        }
        into.addAll(content(section));
    }

    private Block heading(OutlineSection section, String heading) {
        String number = numbers.getOrDefault(section.id(), "");
        return switch (section.level()) {
            case PART ->
                new Block.Heading(
                        1, words.of("summary." + number) + ":", Inline.line(heading.toUpperCase(Locale.ROOT)));
            case CHAPTER -> new Block.Heading(1, number, Inline.line(heading.toUpperCase(Locale.ROOT)));
            case ARTICLE -> new Block.Heading(2, number, Inline.line(heading));
            case POINT, APPENDIX -> new Block.Heading(3, number, Inline.line(heading));
        };
    }

    private List<Block> content(OutlineSection section) {
        List<Block> content = new ArrayList<>();
        List<Inline> paragraph = new ArrayList<>();
        String open = "";
        for (Piece piece : job.text().of(section.id())) {
            if (!piece.printed()) {
                continue;
            }
            boolean goesOn = piece.draft().kind() == PieceKind.SENTENCE
                    && piece.draft().block().equals(open);
            if (!goesOn) {
                close(paragraph, content);
            }
            open = piece.draft().kind() == PieceKind.SENTENCE ? piece.draft().block() : "";
            print(piece, paragraph, content);
        }
        close(paragraph, content);
        return content;
    }

    private void print(Piece piece, List<Inline> paragraph, List<Block> content) {
        switch (piece.draft().kind()) {
            case SENTENCE -> {
                for (List<SourceList.Marked> line : sources.lines(piece)) {
                    if (!paragraph.isEmpty()) {
                        paragraph.add(text(" "));
                    }
                    paragraph.addAll(inline(line));
                }
            }
            case TABLE -> {
                content.add(figures.table(piece));
                figures.splits(piece).ifPresent(content::add);
            }
            case CHART ->
                figures.chart(piece).ifPresent(chart -> {
                    content.add(chart);
                    figures.chartSource(piece).ifPresent(content::add);
                    figures.splits(piece).ifPresent(content::add);
                    figures.uneven(piece).ifPresent(content::add);
                });
            case NARRATIVE, TASKS, PROMPT, OWN ->
                sources.lines(piece).forEach(line -> content.add(new Block.Paragraph(inline(line))));
        }
    }

    private static void close(List<Inline> paragraph, List<Block> content) {
        if (!paragraph.isEmpty()) {
            content.add(new Block.Paragraph(paragraph));
            paragraph.clear();
        }
    }

    private static List<Inline> inline(List<SourceList.Marked> parts) {
        List<Inline> line = new ArrayList<>();
        for (SourceList.Marked part : parts) {
            line.add(text(part.text()));
            part.numbers().forEach(number -> line.add(new Inline.SourceMark(number)));
        }
        return line;
    }

    static Inline text(String text) {
        return new Inline.Text(text, false, false);
    }

    private void appendix(OutlineSection section, List<Block> into) {
        List<Block> content = content(section);
        if (content.isEmpty()) {
            return;
        }
        into.add(new Block.Appendix(
                words.of("summary.print.appendix", appendixNumber(into)),
                job.text().headings().getOrDefault(section.id(), ""),
                true));
        into.addAll(content);
    }

    private static String appendixNumber(List<Block> appendices) {
        long before =
                appendices.stream().filter(Block.Appendix.class::isInstance).count();
        return HeadingNumbers.roman((int) before + 1);
    }

    private void notes(List<Block> body) {
        if (job.notes().isEmpty()) {
            return;
        }
        List<List<Inline>> lines = new ArrayList<>();
        for (PrintJob.AcceptedRemark note : job.notes()) {
            lines.add(Inline.bold(note.title()));
            if (note.lines().size() > MOST_NOTE_LINES) {
                lines.add(Inline.line(String.join("; ", note.lines())));
            } else {
                note.lines().forEach(line -> lines.add(Inline.line(line)));
            }
            lines.add(List.of(new Inline.Text(words.of("summary.print.reason", note.reason()), false, true)));
        }
        body.add(new Block.Note(words.of("summary.print.notes"), lines));
    }
}
