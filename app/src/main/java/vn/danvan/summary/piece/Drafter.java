package vn.danvan.summary.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.summary.compose.Composed;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.Composer;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Phrases;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.SentencePattern;
import vn.danvan.summary.compose.TaskWords;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;

/** Composes an outline, block by block; pure, so that it is tested without a database. */
public final class Drafter {

    private final Catalogue catalogue;
    private final Composer composer;
    private final TaskWords tasks;

    /** Composes of these indicators in these words. */
    public Drafter(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.composer = new Composer(catalogue, phrases);
        this.tasks = new TaskWords(phrases);
    }

    /** Every figure the outline may ask for. */
    public Set<FigureRef> needs(OutlineEdition outline, Scene scene) {
        return Needs.of(outline, catalogue, scene);
    }

    /** The pieces of the outline in its order. */
    public List<Draft> compose(OutlineEdition outline, Material material) {
        List<Draft> drafts = new ArrayList<>();
        for (OutlineSection section : outline.sections()) {
            for (Block block : section.blocks()) {
                drafts.addAll(compose(section.id(), block, material));
            }
        }
        return drafts;
    }

    /** A heading, title or caption with its names filled in. */
    public String words(String pattern, Material material) {
        return words(pattern, material.scene(), material);
    }

    private String words(String pattern, Scene scene, Material material) {
        return SentencePattern.read(pattern)
                .map(read -> composer.compose(read, scene, material.figures()))
                .filter(Composed.Sentence.class::isInstance)
                .map(sentence -> ((Composed.Sentence) sentence).text())
                .orElse(pattern);
    }

    private List<Draft> compose(String section, Block block, Material material) {
        return switch (block) {
            case Block.Paragraph paragraph -> sentences(section, paragraph, material);
            case Block.UnitTable table -> lacksUnits(material) ? List.of() : List.of(table(section, table, material));
            case Block.Chart chart ->
                chart.kind() == Block.ChartKind.UNITS && lacksUnits(material)
                        ? List.of()
                        : List.of(chart(section, chart, material));
            case Block.Narrative narrative -> stories(section, narrative, material);
            case Block.Tasks _ -> List.of(tasks(section, block.id(), material));
            case Block.Prompt _ -> List.of(blank(section, block.id()));
        };
    }

    /** A commune has no units below it beside which figures could stand. */
    private static boolean lacksUnits(Material material) {
        return material.scene().units().isEmpty();
    }

    private List<Draft> sentences(String section, Block.Paragraph paragraph, Material material) {
        List<Draft> drafts = new ArrayList<>();
        Scene scene = material.scene().in(paragraph.period());
        for (SentencePattern pattern : paragraph.sentences()) {
            String item = Integer.toString(drafts.size());
            Composed composed = composer.compose(pattern, scene, material.figures());
            drafts.add(
                    switch (composed) {
                        case Composed.Sentence sentence ->
                            new Draft(
                                    section,
                                    paragraph.id(),
                                    item,
                                    PieceKind.SENTENCE,
                                    sentence.text(),
                                    sentence.bits(),
                                    sentence.figures(),
                                    null);
                        case Composed.Missing(List<Figure> figures) ->
                            new Draft(section, paragraph.id(), item, PieceKind.SENTENCE, "", List.of(), figures, null);
                    });
        }
        return drafts;
    }

    private Draft table(String section, Block.UnitTable table, Material material) {
        Scene scene = material.scene().in(table.period());
        List<Figure> cells = table.indicators().stream()
                .map(code -> new FigureRef(code, "", scene.area(), scene.period()))
                .flatMap(ref -> Stream.concat(scene.units().stream().map(unit -> ref.at(unit.area())), Stream.of(ref)))
                .map(material.figures()::figure)
                .toList();
        return shown(section, table.id(), PieceKind.TABLE, words(table.caption(), scene, material), cells);
    }

    private Draft chart(String section, Block.Chart chart, Material material) {
        Scene scene = material.scene().in(chart.period());
        FigureRef here = new FigureRef(chart.indicator(), "", scene.area(), scene.period());
        Stream<FigureRef> refs = switch (chart.kind()) {
            case UNITS -> scene.units().stream().map(unit -> here.at(unit.area()));
            case YEARS ->
                IntStream.range(0, Needs.CHART_YEARS)
                        .mapToObj(back -> here.inYear(scene.period().year() - Needs.CHART_YEARS + 1 + back));
        };
        List<Figure> points = refs.map(material.figures()::figure).toList();
        return shown(section, chart.id(), PieceKind.CHART, words(chart.caption(), scene, material), points);
    }

    private static Draft shown(String section, String block, PieceKind kind, String caption, List<Figure> figures) {
        return new Draft(section, block, "", kind, caption, List.of(Bit.words(caption)), figures, null);
    }

    /** A paragraph for people to write first, then those of the units, for the office's own words lead. */
    private static List<Draft> stories(String section, Block.Narrative narrative, Material material) {
        return Stream.concat(
                        Stream.of(blank(section, narrative.id())),
                        material.stories().getOrDefault(narrative, List.of()).stream()
                                .map(story -> story(section, narrative.id(), story)))
                .toList();
    }

    private static Draft blank(String section, String block) {
        return new Draft(section, block, "", PieceKind.PROMPT, "", List.of(), List.of(), null);
    }

    private static Draft story(String section, String block, Story story) {
        String text = story.unit() + ": " + story.text().strip();
        return new Draft(
                section,
                block,
                story.body().toString(),
                PieceKind.NARRATIVE,
                text,
                List.of(Bit.words(text)),
                List.of(),
                story.submission());
    }

    private Draft tasks(String section, String block, Material material) {
        List<Bit> bits = tasks.tell(material.scene(), material.tasks());
        String text = bits.stream().map(Bit::text).reduce("", String::concat);
        return new Draft(section, block, "", PieceKind.TASKS, text, bits, List.of(), null);
    }
}
