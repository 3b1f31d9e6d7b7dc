package vn.danvan.summary.piece;

import java.util.List;
import java.util.Map;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.outline.Block;

/**
 * What a summary is composed of.
 *
 * @param stories the paragraphs of units, by the block that asks for them
 * @param tasks how the year's tasks stand, by class; empty when there is no programme
 */
public record Material(
        Scene scene, FigureSource figures, Map<Block.Narrative, List<Story>> stories, Map<String, Long> tasks) {

    /** Keeps copies. */
    public Material {
        stories = Map.copyOf(stories);
        tasks = Map.copyOf(tasks);
    }
}
