package vn.danvan.directive.document.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.StatementView;
import vn.danvan.kernel.Page;

/**
 * What the review page shows.
 *
 * @param page one part of the statements after the filters, in the order of the text
 * @param start the code point of the text at which the segments begin
 * @param segments the text from the first statement of the part to the first of the next, cut at the borders of the
 *     statements; of a list in one part the whole text
 * @param kind code of the kind filtered for, or null
 * @param state the state filtered for, or null
 * @param query the filters and the part as a query string with a leading {@code ?}, or empty
 * @param queryOfParts the same up to the number of a part
 * @param editing the row that is open for editing, or null
 */
public record ReviewBoard(
        DocumentView document,
        Page<Row> page,
        int start,
        List<Segment> segments,
        @Nullable String kind,
        @Nullable String state,
        String query,
        String queryOfParts,
        @Nullable Editing editing) {

    /** The statements of the part. */
    public List<Row> rows() {
        return page.items();
    }

    /**
     * One statement of the list.
     *
     * @param number its place among all statements of the text, from 1
     * @param last whether no statement stands after it that it could be joined with
     */
    public record Row(StatementView statement, int number, boolean last) {}

    /**
     * A stretch of the text.
     *
     * @param row the statement it belongs to, or null
     */
    public record Segment(String text, @Nullable Row row) {}

    /**
     * An open editor.
     *
     * @param statement id of the statement, or null for a new one
     * @param version the version to be written over
     * @param overtaken what somebody else made of it meanwhile, or null
     * @param by who that was
     * @param at when
     * @param gone true when the statement was joined into another or taken back
     */
    public record Editing(
            @Nullable String statement,
            int version,
            StatementForm form,
            @Nullable StatementView overtaken,
            @Nullable String by,
            @Nullable Instant at,
            boolean gone) {}

    /** True when this row is open for editing. */
    public boolean edits(Row row) {
        return editing != null && row.statement().id().toString().equals(editing.statement());
    }
}
