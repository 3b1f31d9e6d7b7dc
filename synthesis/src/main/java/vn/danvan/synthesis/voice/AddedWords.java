package vn.danvan.synthesis.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.Sentence;
import vn.danvan.language.Sentences;

/**
 * Finds what a copy says beyond its model. A word of the copy is known when one of the runs of three words it stands in is one of
 * the model; runs of unknown words are what was changed or added. Added is a sentence that is unknown as a whole, and a run of
 * unknown words, its ends cut to words that the model lacks, of which it lacks half: of four or more at the beginning or end of
 * the copy, of six or more elsewhere. Less is a change of wording. One instance serves one thread.
 */
final class AddedWords {

    private static final int RUN = 3;
    private static final int LEAST_IN_SENTENCE = 6;
    private static final int LEAST_AT_EDGE = 4;
    private static final int LEAST_SENTENCE = 3;
    private static final double WHOLE = 0.8;
    private static final long[] NOTHING = {};

    private final FoldedTokens tokens = new FoldedTokens();
    private long[] model = NOTHING;
    private long[] words = NOTHING;

    /** Takes the model of the copies that follow. */
    void model(String text) {
        tokens.read(text);
        long[] runs = new long[Math.max(0, tokens.count() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(i);
        }
        Arrays.sort(runs);
        model = runs;
        words = new long[tokens.count()];
        Arrays.setAll(words, tokens::key);
        Arrays.sort(words);
    }

    private long run(int first) {
        return FoldedTokens.join(FoldedTokens.join(tokens.key(first), tokens.key(first + 1)), tokens.key(first + 2));
    }

    /** What a copy added, in UTF-16 offsets and in the order of its text. */
    List<Sentence> of(String copy) {
        int count = tokens.read(copy);
        boolean[] known = known(count);
        int longest = longest(known);
        if (longest < LEAST_SENTENCE) {
            return List.of();
        }
        List<Sentence> added = new ArrayList<>();
        int token = 0;
        for (Sentence sentence : Sentences.of(copy)) {
            int first = token;
            while (token < count && tokens.start(token) < sentence.end()) {
                token++;
            }
            addOf(sentence, first, token, known, added);
        }
        return added;
    }

    private boolean[] known(int count) {
        boolean[] known = new boolean[count];
        for (int i = 0; i + RUN <= count; i++) {
            if (Arrays.binarySearch(model, run(i)) >= 0) {
                known[i] = true;
                known[i + 1] = true;
                known[i + 2] = true;
            }
        }
        return known;
    }

    private static int longest(boolean[] known) {
        int longest = 0;
        int run = 0;
        for (boolean one : known) {
            run = one ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void addOf(Sentence sentence, int from, int to, boolean[] known, List<Sentence> added) {
        int unknown = 0;
        for (int i = from; i < to; i++) {
            unknown += known[i] ? 0 : 1;
        }
        if (to - from >= LEAST_SENTENCE && unknown >= WHOLE * (to - from)) {
            added.add(sentence);
            return;
        }
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i == to || known[i]) {
                addRun(begin, i, known.length, added);
                begin = i + 1;
            }
        }
    }

    private void addRun(int begin, int end, int count, List<Sentence> added) {
        int from = begin;
        int to = end;
        while (from < to && !isMissing(from)) {
            from++;
        }
        while (to > from && !isMissing(to - 1)) {
            to--;
        }
        int least = from == 0 || to == count ? LEAST_AT_EDGE : LEAST_IN_SENTENCE;
        if (to - from >= least && isNew(from, to)) {
            added.add(new Sentence(tokens.start(from), tokens.end(to - 1)));
        }
    }

    private boolean isMissing(int token) {
        return Arrays.binarySearch(words, tokens.key(token)) < 0;
    }

    private boolean isNew(int from, int to) {
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += isMissing(i) ? 1 : 0;
        }
        return missing * 2 >= to - from;
    }
}
