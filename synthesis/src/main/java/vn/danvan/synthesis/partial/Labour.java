package vn.danvan.synthesis.partial;

import java.io.IOException;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.ReadProgress;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.LinkTable;

/** Who does what a run does with each text by itself; whoever does it, the result is the same. */
public interface Labour {

    /** Reads an opinion file and hands its texts to the duplicates. */
    Opinions read(OpinionFile file, Duplicates duplicates, ReadProgress progress) throws IOException;

    /**
     * Ties texts to the clauses of a draft, whose numbers are their places in it.
     *
     * @param max most ties of a text, from 1
     * @param done hears of each text that is done, from any thread
     */
    LinkTable links(StatedTexts texts, ClauseLinker linker, int max, Runnable done) throws IOException;

    /** Splits texts into their items. */
    Item[][] items(StatedTexts texts, ItemSplitter splitter) throws IOException;
}
