package vn.danvan.synthesis.input;

/** What is done with each text while the file is read; one instance a thread. */
public interface TextWorker {

    /**
     * Takes a text.
     *
     * @param bytes where it stands, in UTF-8; quotes may be doubled
     * @param from its first byte
     * @param to behind its last byte
     * @return a number that is kept with the opinion and with all others of the same bytes; the numbers given go from 0
     *     without gaps
     */
    int take(byte[] bytes, int from, int to);
}
