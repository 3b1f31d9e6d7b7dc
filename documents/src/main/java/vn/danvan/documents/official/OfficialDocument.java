package vn.danvan.documents.official;

import java.util.List;

/**
 * A report, plan or other official document, complete enough to be printed.
 *
 * @param layout the rules it is printed under
 * @param head everything above the body
 * @param body the text, without the appendices
 * @param closing signatures and recipients
 * @param appendices what follows the signatures; empty, or begins with a {@link Block.Appendix}
 * @param draft whether it bears the mark of a draft
 * @param note what stands in the margin above every page, such as that nothing in it is real; empty for none
 */
public record OfficialDocument(
        Layout layout,
        DocumentHead head,
        List<Block> body,
        Closing closing,
        List<Block> appendices,
        boolean draft,
        String note) {

    /** One without a note. */
    public OfficialDocument(
            Layout layout,
            DocumentHead head,
            List<Block> body,
            Closing closing,
            List<Block> appendices,
            boolean draft) {
        this(layout, head, body, closing, appendices, draft, "");
    }

    /** The same with a note above every page. */
    public OfficialDocument noted(String above) {
        return new OfficialDocument(layout, head, body, closing, appendices, draft, above);
    }

    /** The same with another body. */
    public OfficialDocument withBody(List<Block> other) {
        return new OfficialDocument(layout, head, other, closing, appendices, draft, note);
    }

    /** Copies the lists; refuses appendices without a title and appendix titles in the body. */
    public OfficialDocument {
        body = List.copyOf(body);
        appendices = List.copyOf(appendices);
        if (body.stream().anyMatch(Block.Appendix.class::isInstance)) {
            throw new IllegalArgumentException("an appendix title stands in the body; it belongs to the appendices");
        }
        if (!appendices.isEmpty() && !(appendices.getFirst() instanceof Block.Appendix)) {
            throw new IllegalArgumentException("the appendices begin with "
                    + appendices.getFirst().getClass().getSimpleName() + ", not with an appendix title");
        }
    }
}
