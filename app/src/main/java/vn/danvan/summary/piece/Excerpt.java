package vn.danvan.summary.piece;

/** The beginning of a text by which its readers recognise it. */
public final class Excerpt {

    private static final int MOST = 160;

    private Excerpt() {}

    /** The text, or its beginning when it is long. */
    public static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST).strip() + "…";
    }
}
