package vn.danvan.summary.outline;

import java.util.stream.Collectors;
import vn.danvan.summary.compose.SentencePattern;

/** A block in words, as they stand in the outline. */
public final class BlockText {

    private BlockText() {}

    /** What the block tells; nothing when its kind says all. */
    public static String of(Block block) {
        return switch (block) {
            case Block.Paragraph told ->
                told.sentences().stream().map(SentencePattern::text).collect(Collectors.joining(" "));
            case Block.UnitTable table -> table.caption() + ": " + String.join(", ", table.indicators());
            case Block.Chart chart -> chart.caption() + ": " + chart.indicator();
            case Block.Narrative narrative ->
                narrative.form() + "/" + narrative.question()
                        + (narrative.hint().isEmpty() ? "" : ": " + narrative.hint());
            case Block.Tasks _ -> "";
            case Block.Prompt prompt -> prompt.hint();
        };
    }

    /** The name of its kind: {@code PARAGRAPH}, {@code UNIT_TABLE} and so on. */
    public static OutlineDiff.What kind(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> OutlineDiff.What.PARAGRAPH;
            case Block.UnitTable _ -> OutlineDiff.What.UNIT_TABLE;
            case Block.Chart _ -> OutlineDiff.What.CHART;
            case Block.Narrative _ -> OutlineDiff.What.NARRATIVE;
            case Block.Tasks _ -> OutlineDiff.What.TASKS;
            case Block.Prompt _ -> OutlineDiff.What.PROMPT;
        };
    }
}
