package vn.danvan.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.Tallies;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Summing;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Phrases;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.StoodTasks;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Drafter;
import vn.danvan.summary.piece.FigureReader;
import vn.danvan.summary.piece.Material;
import vn.danvan.summary.piece.Piece;

/** Gathers what a summary is composed of and composes it as things stand now. */
@Component
class SummaryDesk {

    private final FigureReader figures;
    private final Stories stories;
    private final Tallies tallies;
    private final Scenes scenes;
    private final Forms forms;
    private final FollowedOutlines outlines;
    private final Phrases phrases = Phrases.shipped();

    SummaryDesk(
            FigureReader figures,
            Stories stories,
            Tallies tallies,
            Scenes scenes,
            Forms forms,
            FollowedOutlines outlines) {
        this.figures = figures;
        this.stories = stories;
        this.tallies = tallies;
        this.scenes = scenes;
        this.forms = forms;
        this.outlines = outlines;
    }

    /** Of the indicators as they are now: administrators may add some. */
    private Drafter drafter() {
        return new Drafter(forms.current().catalogue(), phrases);
    }

    Outlines outlines() {
        return outlines.current();
    }

    /** The outlines, which nobody changes until the transaction ends. */
    Outlines heldOutlines() {
        return outlines.held();
    }

    /** The outline the version follows, with what it kept of earlier ones. */
    OutlineEdition outline(VersionView version) {
        return outlines.of(version);
    }

    Scenes scenes() {
        return scenes;
    }

    /** Everything the outline may speak of, read at once. */
    Material material(Actor actor, SummaryView summary, OutlineEdition outline) {
        return material(actor, summary, outline, List.of());
    }

    /** The same, with the figures of the pieces there are: some may be told though the outline asks for them no more. */
    Material material(Actor actor, SummaryView summary, OutlineEdition outline, List<Piece> pieces) {
        Scene scene = scenes.scene(summary);
        Set<FigureRef> wanted = new LinkedHashSet<>(drafter().needs(outline, scene));
        pieces.forEach(piece -> piece.draft().figures().forEach(figure -> wanted.add(figure.ref())));
        BodyView own = scenes.body(summary.body(), scenes.day(summary.period()));
        return new Material(
                scene,
                figures.read(actor, summary.area(), summary.period(), wanted),
                stories.of(actor, summary, outline, scenes.period(summary.period()), own),
                counts(actor, summary));
    }

    /** Only the words: for readers who may not see all figures, and need none to read what was written. */
    Material bare(SummaryView summary) {
        StoodTasks none = new StoodTasks(scenes.period(summary.period()).end(), true, Map.of());
        return new Material(scenes.scene(summary), FigureSource.NONE, Map.of(), none);
    }

    /** How the tasks of the body's own programme stood at the end of the period; only who writes it composes. */
    private StoodTasks counts(Actor actor, SummaryView summary) {
        LocalDate end = scenes.period(summary.period()).end();
        Tallies.Stood stood =
                tallies.programme(actor, summary.body(), summary.period().year(), end);
        Map<String, Long> named = new HashMap<>();
        stood.counts().forEach((one, tasks) -> named.put(one.name(), tasks));
        return new StoodTasks(stood.on(), stood.on().equals(end), named);
    }

    List<Draft> compose(OutlineEdition outline, Material material) {
        return drafter().compose(outline, material);
    }

    /**
     * Every indicator with a target for the area and year, beside the figure that the outline tells; of one it does not tell
     * that of the first period of the year in which it is known.
     */
    List<Reached> reached(Actor actor, SummaryView summary) {
        List<Block.Figures> blocks = figureBlocks(summary);
        List<String> kinds = Stream.concat(
                        Stream.of(summary.period().kind()), blocks.stream().map(Block.Figures::period))
                .distinct()
                .toList();
        Map<Indicator, List<FigureRef>> refs = new LinkedHashMap<>();
        for (Indicator indicator : forms.current().catalogue().indicators()) {
            if (indicator.summing() != Summing.NONE) {
                refs.put(indicator, places(summary, indicator, kinds, blocks));
            }
        }
        FigureSource read = figures.read(
                actor,
                summary.area(),
                summary.period(),
                refs.values().stream().flatMap(List::stream).toList());
        List<Reached> reached = new ArrayList<>();
        refs.forEach((indicator, places) -> target(read, places)
                .ifPresent(target -> reached.add(new Reached(
                        indicator,
                        places.stream()
                                .map(read::figure)
                                .filter(figure -> figure.known().isPresent())
                                .findFirst(),
                        places.stream().anyMatch(ref -> read.figure(ref).isHidden()),
                        target))));
        return reached;
    }

    /** That of the kind told first, or of the next that has one: what is told of a quarter has its target for the year. */
    private static Optional<BigDecimal> target(FigureSource read, List<FigureRef> places) {
        return places.stream().flatMap(ref -> read.target(ref).stream()).findFirst();
    }

    private List<Block.Figures> figureBlocks(SummaryView summary) {
        return outlines()
                .edition(summary.outline(), scenes.period(summary.period()).end())
                .stream()
                .flatMap(outline -> outline.sections().stream())
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figures.class::isInstance)
                .map(Block.Figures.class::cast)
                .toList();
    }

    /**
     * The figure in each kind of period, that which the outline tells first; of a shorter kind than the report's own only what
     * stands at its end, for what happened in its last quarter is not what happened in the year.
     */
    private List<FigureRef> places(
            SummaryView summary, Indicator indicator, List<String> kinds, List<Block.Figures> blocks) {
        Stream<String> told = blocks.stream()
                .filter(block -> block.indicators().contains(indicator.code()))
                .map(Block.Figures::period);
        return Stream.concat(told, kinds.stream())
                .distinct()
                .filter(kind -> indicator.measure() == Measure.STOCK || !scenes.isShorter(kind, summary.period()))
                .map(kind -> new FigureRef(indicator.code(), "", summary.area(), scenes.within(summary.period(), kind)))
                .toList();
    }

    /** The title with its names filled in. */
    String title(OutlineEdition outline, Material material) {
        return drafter().words(outline.title(), material);
    }

    /** The headings with their names filled in, by section. */
    Map<String, String> headings(OutlineEdition outline, Material material) {
        Map<String, String> headings = new HashMap<>();
        outline.sections()
                .forEach(section -> headings.put(
                        section.id(),
                        section.heading().isEmpty() ? "" : drafter().words(section.heading(), material)));
        return headings;
    }
}
