package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.ReadProgress;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.Link;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.Workers;

/** The threads of this process do the work, on what they share. */
public final class OwnLabour implements Labour {

    private static final int STEP = 1 << 8;

    private final Workers workers;

    /** These threads. */
    public OwnLabour(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Opinions read(OpinionFile file, Duplicates duplicates, ReadProgress progress) throws IOException {
        return file.read(workers, duplicates.workers(), progress);
    }

    @Override
    public LinkTable links(StatedTexts texts, ClauseLinker linker, int max, Runnable done) throws IOException {
        IntFunction<List<Link>> links = text -> {
            done.run();
            return linker.links(texts.text(text), texts.clause(text), max);
        };
        return LinkTable.of(texts.count(), links, linker.draft()::place, workers);
    }

    @Override
    public Item[][] items(StatedTexts texts, ItemSplitter splitter) throws IOException {
        Item[][] items = new Item[texts.count()][];
        workers.inParts(items.length, STEP, (from, to) -> {
            for (int text = from; text < to; text++) {
                items[text] =
                        splitter.split(texts.text(text), texts.clause(text)).toArray(Item[]::new);
            }
        });
        return items;
    }
}
