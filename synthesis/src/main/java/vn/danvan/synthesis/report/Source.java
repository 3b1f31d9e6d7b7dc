package vn.danvan.synthesis.report;

import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.input.Opinions;

/**
 * What the page is made from.
 *
 * @param name of the opinion file
 * @param draft what the opinions are about, or null
 * @param findings null when the run stopped behind the groups of copies
 */
public record Source(
        String name,
        Opinions opinions,
        DuplicateGroups groups,
        @Nullable Draft draft,
        @Nullable Findings findings) {}
