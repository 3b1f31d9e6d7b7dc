package vn.danvan.synthesis.link;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;
import vn.danvan.synthesis.parallel.Workers;

/** The ties of many texts in compact arrays; texts have numbers from 0, clauses those of the caller. */
public final class LinkTable {

    /** Ties are kept by ranges of so many texts. */
    public static final int STEP = 1 << 10;

    /** Their places are numbers in forms. */
    private static final List<How> HOWS = List.of(How.values());

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
        workers.inParts(size, STEP, (from, to) -> parts[from / STEP] = part(from, to, links, clause));
        return new LinkTable(parts, size);
    }

    /** Ties a few texts, at most {@link #STEP}, on this thread. */
    public static LinkTable of(int size, IntFunction<List<Link>> links, ToIntFunction<String> clause) {
        return new LinkTable(new Part[] {part(0, size, links, clause)}, size);
    }

    private static Part part(int from, int to, IntFunction<List<Link>> links, ToIntFunction<String> clause) {
        Part part = new Part(to - from);
        for (int text = from; text < to; text++) {
            part.add(text - from, links.apply(text), clause);
        }
        return part;
    }

    /** One table of the texts of several, of which all but the last have {@link #STEP}. */
    public static LinkTable joined(List<LinkTable> ranges) {
        Part[] parts = new Part[ranges.size()];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            LinkTable range = ranges.get(i);
            if (range.parts.length != 1 || range.size > STEP || (range.size < STEP && i < parts.length - 1)) {
                throw new IllegalArgumentException("range " + i + " has " + range.size + " texts");
            }
            parts[i] = range.parts[0];
            size += range.size;
        }
        return new LinkTable(parts, size);
    }

    /** Writes the ties of the texts. */
    public void write(FormWriter to) {
        to.number(size);
        for (int text = 0; text < size; text++) {
            to.number(count(text));
            for (int tie = 0; tie < count(text); tie++) {
                to.number(clause(text, tie) + 1L)
                        .number(Float.floatToIntBits(score(text, tie)))
                        .number(HOWS.indexOf(how(text, tie)));
            }
        }
    }

    /** Reads what {@link #write} wrote of at most {@link #STEP} texts. */
    public static LinkTable read(FormReader from) throws StreamCorruptedException {
        int size = from.size(1);
        Part part = new Part(size);
        for (int text = 0; text < size; text++) {
            part.read(text, from);
        }
        return new LinkTable(new Part[] {part}, size);
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
        return part.hows[part.start(text % STEP) + tie];
    }

    /** The ties of a range of texts. */
    private static final class Part {
        private final int[] end;
        private int[] clauses;
        private float[] scores;
        private How[] hows;

        Part(int texts) {
            this.end = new int[texts];
            this.clauses = new int[texts];
            this.scores = new float[texts];
            this.hows = new How[texts];
        }

        int start(int text) {
            return text == 0 ? 0 : end[text - 1];
        }

        private void room(int needed) {
            if (needed > clauses.length) {
                clauses = Arrays.copyOf(clauses, needed * 2);
                scores = Arrays.copyOf(scores, needed * 2);
                hows = Arrays.copyOf(hows, needed * 2);
            }
        }

        void read(int text, FormReader from) throws StreamCorruptedException {
            int at = start(text);
            int links = from.size(3);
            room(at + links);
            for (int end = at + links; at < end; at++) {
                clauses[at] = from.small() - 1;
                scores[at] = Float.intBitsToFloat(from.small());
                int how = from.small();
                if (how >= HOWS.size()) {
                    throw new StreamCorruptedException("no kind of ties: " + how);
                }
                hows[at] = HOWS.get(how);
            }
            end[text] = at;
        }

        void add(int text, List<Link> links, ToIntFunction<String> clause) {
            int at = start(text);
            room(at + links.size());
            for (Link link : links) {
                clauses[at] = clause.applyAsInt(link.anchor());
                scores[at] = (float) link.score();
                hows[at++] = link.how();
            }
            end[text] = at;
        }
    }
}
