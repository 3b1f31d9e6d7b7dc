package vn.danvan.summary.piece;

import java.util.List;
import java.util.Map;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.StoodTasks;
import vn.danvan.summary.outline.Block;

/**
 * What a summary is composed of.
 *
 * @param stories the paragraphs of units, by the block that asks for them
 * @param tasks how the year's tasks stood
 */
public record Material(Scene scene, FigureSource figures, Map<Block.Narrative, List<Story>> stories, StoodTasks tasks) {

    /** Keeps a copy. */
    public Material {
        stories = Map.copyOf(stories);
    }
}
