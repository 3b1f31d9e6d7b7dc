package vn.danvan.documents;

/** Is told how far the recognition of a scan has come; called from the thread that reads. */
@FunctionalInterface
public interface ReadingProgress {

    /** Wants to know nothing. */
    ReadingProgress SILENT = (page, pages) -> {};

    /**
     * A page is being recognised.
     *
     * @param page which one of those without text, from 1
     * @param pages how many of them there are
     */
    void page(int page, int pages);
}
