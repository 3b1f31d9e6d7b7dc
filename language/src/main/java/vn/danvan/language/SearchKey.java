package vn.danvan.language;

/**
 * The two keys under which a text is found again: one that keeps Vietnamese marks, one that drops them.
 *
 * <p>Both fold case, old and new tone placement (hòa, hoà), i and y where they sound alike (mỹ, mĩ; quý, quí),
 * look-alikes of Đ, composed and combining accents; whatever is neither letter nor digit counts as one space, so that
 * "Phan Rang-Tháp Chàm" and "Phan Rang – Tháp Chàm" fall together. Keys are for comparing, never for showing.
 *
 * @param marked key with tones and letter marks, tones in the old placement
 * @param plain key in the letters of the English alphabet, đ as d
 */
public record SearchKey(String marked, String plain) {

    /** Both keys of a text; empty when the text holds neither letter nor digit. */
    public static SearchKey of(String text) {
        return new SearchKey(foldMarked(text), foldPlain(text));
    }

    /** The key that keeps marks. */
    public static String foldMarked(String text) {
        return new KeyFold(text.length(), true).fold(text);
    }

    /** The key without marks. */
    public static String foldPlain(String text) {
        return new KeyFold(text.length(), false).fold(text);
    }
}
