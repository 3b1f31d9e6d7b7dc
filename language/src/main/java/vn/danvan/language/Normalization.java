package vn.danvan.language;

import java.text.Normalizer;

/**
 * What a text looks like after it was brought to one form, and what had to be changed to get there.
 *
 * @param text NFC, with ordinary spaces and without invisible characters; look-alikes of Đ are left as they were
 * @param form how accents were written in the raw text
 * @param lookAlikes how many Ð, ð, Ɖ or ɖ stand where Vietnamese writes Đ or đ
 * @param noBreakSpaces how many non-breaking spaces became ordinary ones
 * @param invisibles how many zero-width characters and soft hyphens were taken out
 */
public record Normalization(String text, Form form, int lookAlikes, int noBreakSpaces, int invisibles) {

    /** How the accents of a text are written. */
    public enum Form {
        /** No accented letter at all. */
        PLAIN,
        /** Composed letters only. */
        NFC,
        /** Letters followed by combining marks only. */
        NFD,
        /** Both, sometimes in one letter (ẹ followed by a circumflex). */
        MIXED
    }

    /** Looks through a raw text and normalises it; never refuses, an empty text stays empty. */
    public static Normalization of(String raw) {
        int lookAlikes = 0;
        int spaces = 0;
        int invisibles = 0;
        boolean composed = false;
        boolean combining = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < 0x80) {
                continue;
            }
            lookAlikes += isLookAlike(c) ? 1 : 0;
            spaces += Letters.isNoBreakSpace(c) ? 1 : 0;
            invisibles += Letters.isInvisible(c) ? 1 : 0;
            combining |= Letters.isMark(c);
            composed |= isComposed(c);
        }
        return new Normalization(
                clean(raw, spaces + invisibles), form(composed, combining), lookAlikes, spaces, invisibles);
    }

    /** The text with Ð, Ɖ made Đ and ð, ɖ made đ; for matching only, a foreign name may mean the other letter. */
    public String withLookAlikesFolded() {
        return lookAlikes == 0
                ? text
                : text.replace('Ð', 'Đ').replace('Ɖ', 'Đ').replace('ð', 'đ').replace('ɖ', 'đ');
    }

    private static Form form(boolean composed, boolean combining) {
        if (combining) {
            return composed ? Form.MIXED : Form.NFD;
        }
        return composed ? Form.NFC : Form.PLAIN;
    }

    private static boolean isComposed(char c) {
        char letter = Letters.letter(c);
        return letter != 0 && (Letters.tone(c) != 0 || Letters.isQualified(letter));
    }

    static boolean isLookAlike(char c) {
        return c == 'Ð' || c == 'ð' || c == 'Ɖ' || c == 'ɖ';
    }

    private static String clean(String raw, int odd) {
        if (odd == 0) {
            return Normalizer.normalize(raw, Normalizer.Form.NFC);
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Letters.isInvisible(c)) {
                out.append(Letters.isNoBreakSpace(c) ? ' ' : c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
