package vn.danvan.synthesis;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.input.MemoryNeed;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.TooLittleMemory;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.Link;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.partial.Labour;
import vn.danvan.synthesis.partial.StatedTexts;
import vn.danvan.synthesis.report.Findings;
import vn.danvan.synthesis.theme.ThemeConstraints;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.theme.ThemeSettings;
import vn.danvan.synthesis.theme.Themes;
import vn.danvan.synthesis.voice.Additions;
import vn.danvan.synthesis.voice.ClauseList;
import vn.danvan.synthesis.voice.Placing;
import vn.danvan.synthesis.voice.Readings;
import vn.danvan.synthesis.voice.StatedClauses;
import vn.danvan.synthesis.voice.ThemeAdditions;
import vn.danvan.synthesis.voice.VoiceItems;
import vn.danvan.synthesis.voice.Voices;

/** What follows the groups of copies: clauses, items and themes, and the files that show them. */
final class Pipeline {

    private final Opinions opinions;
    private final DuplicateGroups groups;
    private final SynthesisSettings settings;
    private final Workers workers;
    private final Labour labour;
    private final StatedClauses stated;
    private final ClauseList clauses;
    private final @Nullable ClauseLinker linker;

    Pipeline(Opinions opinions, DuplicateGroups groups, SynthesisSettings settings, Workers workers, Labour labour) {
        this.labour = labour;
        this.opinions = opinions;
        this.groups = groups;
        this.settings = settings;
        this.workers = workers;
        this.stated = StatedClauses.of(opinions);
        Draft draft = settings.draft();
        this.clauses = ClauseList.of(draft, stated);
        this.linker = draft == null ? null : new ClauseLinker(draft);
    }

    /** Ties the opinions to clauses, joins them into themes and writes the files. */
    Counted run(ResultFolder folder, Stages stages, Progress progress) throws IOException {
        Readings readings = Readings.of(groups.opinions(), groups::text, stated);
        LinkTable links = links(readings, new Tally(progress, Progress.Stage.LINKS, readings.count()));
        stages.end(Progress.Stage.LINKS);
        Voices voices = new Voices(opinions, groups, stated, workers);
        ItemSplitter splitter = new ItemSplitter(linker);
        StatedTexts speakers = texts(voices.count(), voices::speaker);
        VoiceItems items = VoiceItems.of(opinions, voices, stated, clauses, labour.items(speakers, splitter));
        Tally joined = new Tally(progress, Progress.Stage.THEMES, items.count());
        ThemeSet themes = themes(items, joined);
        Supplier<Placing> placings = () -> new Placing(opinions, voices, items, stated, splitter);
        ThemeAdditions additions = new ThemeAdditions(Additions.of(opinions, groups, placings, workers), themes);
        stages.end(Progress.Stage.THEMES);
        LinkFile.write(folder.file("links.csv"), opinions, readings, links, clauses, workers);
        Tally written = new Tally(progress, Progress.Stage.WRITE, opinions.count());
        AssignmentFile.Counts counts = new AssignmentFile(opinions, items, clauses, themes)
                .write(folder.file("assignments.csv"), placings, written, workers);
        new ThemeFile(opinions, items, clauses, themes)
                .write(folder.file("themes.jsonl"), counts.themes(), additions, workers);
        stages.end(Progress.Stage.WRITE);
        return new Counted(
                counts.themes().items(),
                themes.count(),
                new Findings(items, clauses, themes, counts.themes(), counts.clauses(), additions));
    }

    private ThemeSet themes(VoiceItems items, Tally joined) throws IOException {
        MemoryNeed memory = MemoryNeed.ofThisProcess();
        memory.checkThemes(opinions.count(), items.count());
        try {
            return Themes.of(items, ThemeSettings.of(settings.seed()), ThemeConstraints.none(), joined::one, workers);
        } catch (OutOfMemoryError full) {
            TooLittleMemory refused = memory.exhaustedByThemes(opinions.count(), items.count());
            refused.initCause(full);
            throw refused;
        }
    }

    private LinkTable links(Readings readings, Tally tally) throws IOException {
        StatedTexts texts = texts(readings.count(), readings::first);
        if (linker != null) {
            return labour.links(texts, linker, settings.links(), tally::one);
        }
        IntFunction<List<Link>> links = reading -> {
            tally.one();
            String clause = texts.clause(reading);
            return clause == null ? List.of() : List.of(Link.stated(clause));
        };
        return LinkTable.of(readings.count(), links, clauses::number, workers);
    }

    private StatedTexts texts(int count, IntUnaryOperator opinion) {
        return new StatedTexts(opinions, count, opinion, of -> stated.name(stated.of(of)));
    }
}
