package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into blocks at line ends, reads their labels and joins lines that were only wrapped. */
final class BlockReader {

    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");
    private static final int WRAPPED_FROM = 60;
    private static final int WRAPPED_TO = 120;

    private static final double MOSTLY = 0.5;

    private final Tokens tokens;
    private final boolean hardWrapped;

    BlockReader(Tokens tokens) {
        this.tokens = tokens;
        this.hardWrapped = isHardWrapped(tokens);
    }

    /** True for a text cut into lines of one width, as it comes out of a PDF: most long lines end in mid-sentence. */
    private static boolean isHardWrapped(Tokens tokens) {
        int longLines = 0;
        int open = 0;
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.isLineStart(i)) {
                int width = tokens.get(i - 1).end() - tokens.get(from).start();
                boolean counts = width >= WRAPPED_FROM && width <= WRAPPED_TO;
                longLines += width >= WRAPPED_FROM ? 1 : 0;
                open += counts && !tokens.isMark(i - 1) ? 1 : 0;
                from = i;
            }
        }
        return longLines >= 8 && open > longLines * MOSTLY;
    }

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            int to = lineEnd(from);
            while (to < tokens.size() && isWrapped(from, to)) {
                to = lineEnd(to);
            }
            Block block = block(from, to);
            if (block.length() > 0 && !isRule(block)) {
                blocks.add(block);
            }
            from = to;
        }
        return blocks;
    }

    private int lineEnd(int from) {
        int i = from + 1;
        while (i < tokens.size() && !tokens.isLineStart(i)) {
            i++;
        }
        return i;
    }

    /** The next line goes on in lower case after a long line without an end. */
    private boolean isWrapped(int from, int next) {
        Tokens.Token last = tokens.get(next - 1);
        Tokens.Token first = tokens.get(next);
        boolean open = last.shape() != Tokens.Shape.MARK || last.form().equals(",");
        boolean adjacent = first.line() == last.line() + 1;
        boolean goesOn = (first.shape() == Tokens.Shape.NUMBER && !tokens.isMark(next + 1))
                || (first.shape() == Tokens.Shape.WORD && (!first.capital() || (hardWrapped && !first.upper())));
        int width = last.end() - tokens.get(lineStart(next - 1)).start();
        return open && adjacent && goesOn && width >= WRAPPED_FROM && label(next) == next && !isRow(from, next);
    }

    private int lineStart(int at) {
        int i = at;
        while (!tokens.isLineStart(i)) {
            i--;
        }
        return i;
    }

    private Block block(int from, int to) {
        int content = Math.min(label(from), to);
        boolean row = isRow(from, to);
        int rank = row || content == from ? Block.TEXT : rank(from, content);
        return new Block(from, row ? from : content, to, rank, row);
    }

    private boolean isRow(int from, int to) {
        int bars = 0;
        for (int i = from; i < to; i++) {
            bars += tokens.is(i, "|") ? 1 : 0;
        }
        return bars >= 2 || (bars == 1 && to - from > 2);
    }

    private boolean isRule(Block block) {
        for (int i = block.content(); i < block.to(); i++) {
            if (!tokens.isMark(i) || tokens.is(i, "%")) {
                return false;
            }
        }
        return true;
    }

    /** The token after a label, or the token itself when there is none. */
    private int label(int at) {
        boolean closed =
                tokens.is(at + 1, ".") || tokens.is(at + 1, ")") || tokens.is(at + 1, "/") || tokens.is(at + 1, "-");
        if (tokens.is(at, "-") || tokens.is(at, "+")) {
            return tokens.is(at + 1, "-") ? at : at + 1;
        }
        if (tokens.isNumber(at)
                && tokens.form(at).length() <= 6
                && tokens.form(at).chars().noneMatch(c -> c == ',' || c == '-' || c == '/')) {
            boolean inner = tokens.form(at).indexOf('.') > 0;
            return closed && !tokens.isNumber(at + 2)
                    ? at + 2
                    : inner && at + 1 < tokens.size() && tokens.get(at + 1).capital() ? at + 1 : at;
        }
        if (at < tokens.size()
                && tokens.get(at).capital()
                && ROMAN.contains(tokens.form(at))
                && closed
                && !tokens.is(at + 1, "/")) {
            return at + 2;
        }
        if (tokens.isWord(at)
                && tokens.form(at).length() == 1
                && (tokens.is(at + 1, ")") || tokens.is(at + 1, ".") || tokens.is(at + 1, "/"))) {
            return at + 2;
        }
        if (tokens.is(at, "(")
                && tokens.is(at + 2, ")")
                && (tokens.isNumber(at + 1)
                        || tokens.form(at + 1).length() == 1
                        || ROMAN.contains(tokens.form(at + 1)))) {
            return at + 3;
        }
        if (tokens.is(at, "điều") && tokens.isNumber(at + 1) && tokens.is(at + 2, ".")) {
            return at + 3;
        }
        return at;
    }

    private int rank(int at, int content) {
        if (tokens.is(at, "-")) {
            return 50;
        }
        if (tokens.is(at, "+")) {
            return 60;
        }
        if (tokens.is(at, "(")) {
            return 45;
        }
        if (tokens.isNumber(at)) {
            return tokens.form(at).indexOf('.') > 0 ? 30 : 20;
        }
        return (ROMAN.contains(tokens.form(at)) && tokens.get(at).capital()) || content == at + 3
                ? 10
                : tokens.get(at).capital() && tokens.is(at + 1, ".") ? 8 : 40;
    }
}
