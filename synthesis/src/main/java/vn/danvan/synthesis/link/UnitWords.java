package vn.danvan.synthesis.link;

import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.SearchKey;
import vn.danvan.synthesis.draft.Level;

/**
 * The words that name a kind of clause, in full or short: điều, khoản, điểm, mục, chương, phần; Đ.15, k.2, đ.b. Words that look
 * alike without marks (mức, khoán, phản) are told apart where marks are written.
 */
final class UnitWords {

    private static final long ARTICLE = FoldedTokens.key("điều");
    private static final long PARAGRAPH = FoldedTokens.key("khoản");
    private static final long POINT = FoldedTokens.key("điểm");
    private static final long SUB = FoldedTokens.key("tiểu");
    private static final long SECTION = FoldedTokens.key("mục");
    private static final long CHAPTER = FoldedTokens.key("chương");
    private static final long PART = FoldedTokens.key("phần");
    private static final long D = FoldedTokens.key("đ");
    private static final long K = FoldedTokens.key("k");
    private static final long KH = FoldedTokens.key("kh");

    private UnitWords() {}

    /** Whether a token with this key may begin a citation; a first sieve. */
    static boolean mayBe(long key) {
        return key == ARTICLE
                || key == PARAGRAPH
                || key == D
                || key == K
                || key == POINT
                || key == SECTION
                || key == CHAPTER
                || key == PART
                || key == KH;
    }

    /** The level that the token names where a number or letter follows it, or null. */
    static @Nullable Level level(String text, FoldedTokens tokens, int token) {
        if (token + 1 >= tokens.count()) {
            return null;
        }
        long key = tokens.key(token);
        if (key == ARTICLE) {
            return Level.ARTICLE;
        }
        if (key == D || key == K || key == KH) {
            return abbreviated(tokens, token, key);
        }
        if (key == PARAGRAPH) {
            return written(text, tokens, token, "khoản", "khoan") ? Level.PARAGRAPH : null;
        }
        if (key == POINT) {
            return written(text, tokens, token, "điểm", "diem") ? Level.POINT : null;
        }
        if (key == SECTION) {
            boolean sub = token > 0 && tokens.key(token - 1) == SUB;
            return written(text, tokens, token, "mục", "muc") ? sub ? Level.SUBSECTION : Level.SECTION : null;
        }
        if (key == CHAPTER) {
            return written(text, tokens, token, "chương", "chuong") ? Level.CHAPTER : null;
        }
        return key == PART && written(text, tokens, token, "phần", "phan") ? Level.PART : null;
    }

    /**
     * Đ.15 and Đ15 are articles, đ.b a điểm, k.2 and k2 a khoản; d15 without its bar, and "k 2" and "đ 15" with a space, count
     * only beside each other or beside the full word.
     */
    private static @Nullable Level abbreviated(FoldedTokens tokens, int token, long key) {
        int gap = tokens.gap(token + 1);
        boolean number = tokens.number(token + 1) >= 0;
        boolean point = (gap & FoldedTokens.POINT) != 0 && (gap & ~(FoldedTokens.POINT | FoldedTokens.SPACE)) == 0;
        boolean close = point || gap == 0;
        if (key != D) {
            boolean beside =
                    gap == FoldedTokens.SPACE && (isNumbered(tokens, token - 2) || isNumbered(tokens, token + 2));
            return number && (close || beside) ? Level.PARAGRAPH : null;
        }
        if (number) {
            boolean beside = isParagraph(tokens, token - 2) || isParagraph(tokens, token + 2);
            boolean sure = close && tokens.first(token) == 'đ';
            return sure || (beside && (close || gap == FoldedTokens.SPACE)) ? Level.ARTICLE : null;
        }
        return point && tokens.end(token + 1) - tokens.start(token + 1) == 1 ? Level.POINT : null;
    }

    private static boolean isNumbered(FoldedTokens tokens, int token) {
        return token >= 0
                && token + 1 < tokens.count()
                && (tokens.key(token) == D || tokens.key(token) == ARTICLE)
                && tokens.number(token + 1) >= 0;
    }

    private static boolean isParagraph(FoldedTokens tokens, int token) {
        return token >= 0
                && token + 1 < tokens.count()
                && (tokens.key(token) == K || tokens.key(token) == PARAGRAPH || tokens.key(token) == KH)
                && tokens.number(token + 1) >= 0;
    }

    private static boolean written(String text, FoldedTokens tokens, int token, String marked, String plain) {
        String word = SearchKey.foldMarked(text.substring(tokens.start(token), tokens.end(token)));
        return word.equals(marked) || word.equals(plain) || word.equals("đ" + plain.substring(1));
    }
}
