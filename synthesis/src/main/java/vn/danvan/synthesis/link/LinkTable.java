package vn.danvan.synthesis.link;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import vn.danvan.synthesis.parallel.Workers;

/** The ties of many texts in compact arrays; texts have numbers from 0, clauses those of the caller. */
public final class LinkTable {

    private static final int STEP = 1 << 10;
    private static final How[] HOWS = How.values();

    private final Part[] parts;
    private final int size;

    private LinkTable(Part[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /**
     * Ties so many texts.
     *
     * @param links gives the ties of a text, best first; several threads ask
     * @param clause the number of an anchor
     */
    public static LinkTable of(int size, IntFunction<List<Link>> links, ToIntFunction<String> clause, Workers workers)
            throws IOException {
        Part[] parts = new Part[Math.ceilDiv(size, STEP)];
        workers.inParts(size, STEP, (from, to) -> {
            Part part = new Part(to - from);
            for (int text = from; text < to; text++) {
                part.add(text - from, links.apply(text), clause);
            }
            parts[from / STEP] = part;
        });
        return new LinkTable(parts, size);
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /** How many ties a text has. */
    public int count(int text) {
        Part part = parts[text / STEP];
        return part.end[text % STEP] - part.start(text % STEP);
    }

    /** The clause of a tie of a text; ties go from 0, the best, to below {@link #count}. */
    public int clause(int text, int tie) {
        Part part = parts[text / STEP];
        return part.clauses[part.start(text % STEP) + tie];
    }

    /** How likely the tie is right, 0 to 1. */
    public float score(int text, int tie) {
        Part part = parts[text / STEP];
        return part.scores[part.start(text % STEP) + tie];
    }

    /** Why there is a tie. */
    public How how(int text, int tie) {
        Part part = parts[text / STEP];
        return HOWS[part.hows[part.start(text % STEP) + tie]];
    }

    /** The ties of a range of texts. */
    private static final class Part {
        private final int[] end;
        private int[] clauses;
        private float[] scores;
        private byte[] hows;

        Part(int texts) {
            this.end = new int[texts];
            this.clauses = new int[texts];
            this.scores = new float[texts];
            this.hows = new byte[texts];
        }

        int start(int text) {
            return text == 0 ? 0 : end[text - 1];
        }

        void add(int text, List<Link> links, ToIntFunction<String> clause) {
            int at = start(text);
            if (at + links.size() > clauses.length) {
                int more = (at + links.size()) * 2;
                clauses = Arrays.copyOf(clauses, more);
                scores = Arrays.copyOf(scores, more);
                hows = Arrays.copyOf(hows, more);
            }
            for (Link link : links) {
                clauses[at] = clause.applyAsInt(link.anchor());
                scores[at] = (float) link.score();
                hows[at++] = (byte) link.how().ordinal();
            }
            end[text] = at;
        }
    }
}
