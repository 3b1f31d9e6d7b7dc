package vn.danvan.summary.print;

/** The fixed words of the document, in the language of documents. */
@FunctionalInterface
public interface DocumentWords {

    /** The sentence of a key. */
    String of(String key, Object... args);
}
