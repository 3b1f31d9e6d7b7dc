package vn.danvan.synthesis.link;

import java.util.Set;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Draft;

/**
 * Tells whether a citation is of this draft: "Điều 5 dự thảo", "Điều 5 Luật này", "Điều 5 Luật Đất đai" of a draft with that
 * name, but not "Điều 5 Nghị định 12/2015/NĐ-CP" and "Điều 4 Bộ luật Hình sự" of another. A draft without a title is known by
 * its {@link NameStatistics}.
 */
final class DraftName {

    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_NAME = 12;
    private static final long DU = FoldedTokens.key("dự");
    private static final long THAO = FoldedTokens.key("thảo");
    private static final long AMENDING = FoldedTokens.key("sửa");
    private static final long NUMBER = FoldedTokens.key("số");
    private static final long YEAR = FoldedTokens.key("năm");
    private static final long DAY = FoldedTokens.key("ngày");
    private static final long PRESENT = FoldedTokens.join(FoldedTokens.key("hiện"), FoldedTokens.key("hành"));
    private static final Set<Long> OF = UnitReader.keys("của tại trong theo thuộc ở bản toàn văn quy định");
    static final String NO_NAME_WORDS =
            "cần quy nên là chưa không phải để thì về có được đã mới do vì cho như theo tại khi bị còn và hoặc mà hay này số năm ngày";
    private static final Set<Long> NO_NAME = UnitReader.keys(NO_NAME_WORDS);
    private static final int BETWEEN =
            FoldedTokens.SPACE | FoldedTokens.OTHER | FoldedTokens.COMMA | FoldedTokens.QUOTE;

    private final NameStatistics statistics;
    private final int kind;
    private final long[] title;
    private final int titleNumber;

    DraftName(Draft draft) {
        statistics = new NameStatistics(draft);
        FoldedTokens tokens = new FoldedTokens();
        tokens.read(draft.title());
        int at = 0;
        while (at < tokens.count() && DocumentKinds.at(tokens, at) == DocumentKinds.NONE) {
            at++;
        }
        boolean titled = at < tokens.count();
        kind = titled ? DocumentKinds.at(tokens, at) : statistics.kind();
        int number = at;
        while (number < tokens.count() && tokens.number(number) < 0) {
            number++;
        }
        titleNumber = number < tokens.count() ? tokens.number(number) : 0;
        title = titled ? titleWords(tokens, at + DocumentKinds.words(kind)) : new long[0];
    }

    private static long[] titleWords(FoldedTokens tokens, int behind) {
        int from = behind;
        while (from < tokens.count()
                && (tokens.key(from) == NUMBER || tokens.number(from) >= 0 || isGlued(tokens, from))) {
            from++;
        }
        int inside = FoldedTokens.SPACE | FoldedTokens.COMMA | FoldedTokens.DASH;
        int to = from;
        while (to < tokens.count() && (to == from || (tokens.gap(to) & ~inside) == 0)) {
            to++;
        }
        long[] words = new long[to - from];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.key(from + i);
        }
        return words;
    }

    private static boolean isGlued(FoldedTokens tokens, int at) {
        return tokens.gap(at) == 0 || (tokens.gap(at) & FoldedTokens.SLASH) != 0;
    }

    /** Of which document the citation is that stands from token {@code first} to below {@code end}. */
    CitedPath.Document of(String text, FoldedTokens tokens, int first, int end) {
        int last = Math.min(tokens.count() - 1, end + LONGEST_JOINT);
        for (int at = end; at <= last && (tokens.gap(at) & ~BETWEEN) == 0; at++) {
            if (isDraftWord(tokens, at)) {
                return CitedPath.Document.DRAFT;
            }
            int named = DocumentKinds.at(tokens, at);
            if (named != DocumentKinds.NONE && (tokens.gap(end) & FoldedTokens.COMMA) == 0) {
                return document(text, tokens, named, at + DocumentKinds.words(named));
            }
            if (!OF.contains(tokens.key(at))) {
                break;
            }
        }
        return before(text, tokens, first);
    }

    private static boolean isDraftWord(FoldedTokens tokens, int at) {
        return tokens.key(at) == DU && at + 1 < tokens.count() && tokens.key(at + 1) == THAO;
    }

    /** "Nghị định 12/2015/NĐ-CP, Điều 5": the document right before, with its number or name in between. */
    private CitedPath.Document before(String text, FoldedTokens tokens, int first) {
        for (int at = first - 1; at >= Math.max(0, first - LONGEST_NAME); at--) {
            int end = FoldedTokens.SEMICOLON | FoldedTokens.BREAK | FoldedTokens.SIGN | FoldedTokens.POINT;
            if ((tokens.gap(at + 1) & end) != 0) {
                return CitedPath.Document.UNNAMED;
            }
            if (isDraftWord(tokens, at)) {
                return CitedPath.Document.DRAFT;
            }
            int named = DocumentKinds.at(tokens, at);
            int wider = DocumentKinds.at(tokens, at - 1);
            boolean second = wider != DocumentKinds.NONE && DocumentKinds.words(wider) == 2;
            if (named != DocumentKinds.NONE && !second) {
                int behind = at + DocumentKinds.words(named);
                return isAdjacent(tokens, behind, first)
                        ? document(text, tokens, named, behind)
                        : CitedPath.Document.UNNAMED;
            }
        }
        return CitedPath.Document.UNNAMED;
    }

    /** Whether only a number or a name stands between a kind of document and a citation. */
    private static boolean isAdjacent(FoldedTokens tokens, int behind, int first) {
        for (int at = behind; at < first; at++) {
            long key = tokens.key(at);
            boolean ofNumber = key == NUMBER || key == YEAR || key == DAY;
            if (NO_NAME.contains(key) && !OF.contains(key) && !ofNumber) {
                return false;
            }
        }
        return true;
    }

    private CitedPath.Document document(String text, FoldedTokens tokens, int named, int behind) {
        boolean ours = kind == DocumentKinds.NONE || kind == named;
        if (DocumentKinds.calledThis(tokens, Math.min(behind, tokens.count() - 1)) == named
                && behind < tokens.count()) {
            return ours ? CitedPath.Document.DRAFT : CitedPath.Document.OTHER;
        }
        if (DocumentKinds.isShort(named) || !ours) {
            return CitedPath.Document.OTHER;
        }
        boolean ends = behind >= tokens.count() || (tokens.gap(behind) & ~FoldedTokens.SPACE) != 0;
        if (ends
                || (NO_NAME.contains(tokens.key(behind))
                        && !Character.isUpperCase(text.charAt(tokens.start(behind))))) {
            return CitedPath.Document.DRAFT;
        }
        if (tokens.key(behind) == AMENDING) {
            return CitedPath.Document.UNNAMED;
        }
        boolean same = title.length > 0 ? startsWithTitle(tokens, behind) : statistics.isName(tokens, named, behind);
        return same ? CitedPath.Document.DRAFT : CitedPath.Document.OTHER;
    }

    private boolean startsWithTitle(FoldedTokens tokens, int from) {
        for (int i = 0; i < title.length; i++) {
            if (from + i >= tokens.count() || tokens.key(from + i) != title[i]) {
                return false;
            }
        }
        return !isEarlier(tokens, from + title.length);
    }

    /** "Luật Đất đai 2013", "Luật Đất đai hiện hành": the law in force, of which the draft has the name. */
    private boolean isEarlier(FoldedTokens tokens, int behind) {
        if (behind + 1 < tokens.count() && FoldedTokens.join(tokens.key(behind), tokens.key(behind + 1)) == PRESENT) {
            return true;
        }
        boolean worded = behind < tokens.count() && (tokens.key(behind) == YEAR || tokens.key(behind) == NUMBER);
        int at = worded ? behind + 1 : behind;
        boolean joined = at < tokens.count() && (tokens.gap(at) & ~FoldedTokens.SPACE) == 0;
        return joined && tokens.number(at) > 0 && tokens.number(at) != titleNumber;
    }

    /** Whether the text speaks of itself as another document, "Nghị định này"; bare citations in it are seldom of the draft. */
    boolean speaksForAnother(FoldedTokens tokens) {
        for (int i = 1; i < tokens.count() && kind != DocumentKinds.NONE; i++) {
            int called = DocumentKinds.calledThis(tokens, i);
            if (called != DocumentKinds.NONE && called != kind) {
                return true;
            }
        }
        return false;
    }
}
