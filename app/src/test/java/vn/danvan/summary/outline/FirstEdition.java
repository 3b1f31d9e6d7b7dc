package vn.danvan.summary.outline;

import java.util.List;
import java.util.Optional;

/** An outline with its first edition alone, used until another takes its place: what tests change and put into force. */
public final class FirstEdition {

    private FirstEdition() {}

    /** As the file that would be downloaded. */
    public static String yaml(Outlines.Outline outline) {
        OutlineEdition first = outline.editions().getFirst().until(Optional.empty());
        return OutlineYaml.of(new Outlines.Outline(outline.id(), outline.name(), List.of(first)));
    }
}
