package vn.danvan.synthesis.link;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.language.FoldedTokens;

/** Counts the terms of all units and works out what each adds; made once for an index. */
final class PostingLists {

    private static final int INITIAL = 4;

    private final Ranking ranking;
    private final Map<Long, Postings> found = new LinkedHashMap<>();
    private final long[] keys;
    private final int[] firsts;
    private final short[] units;
    private final float[] weights;
    private final float[] rarities;
    private final int unitCount;

    /** The units of one term, with its counts in text and heading. */
    private static final class Postings {
        private final int run;
        private short[] units = new short[INITIAL];
        private int[] inText = new int[INITIAL];
        private int[] inHeading = new int[INITIAL];
        private int count;

        Postings(int run) {
            this.run = run;
        }

        void add(int unit, boolean heading) {
            if (count == 0 || units[count - 1] != unit) {
                if (count == units.length) {
                    units = Arrays.copyOf(units, count * 2);
                    inText = Arrays.copyOf(inText, count * 2);
                    inHeading = Arrays.copyOf(inHeading, count * 2);
                }
                units[count++] = (short) unit;
            }
            if (heading) {
                inHeading[count - 1]++;
            } else {
                inText[count - 1]++;
            }
        }
    }

    PostingLists(List<IndexedUnit> indexed, Ranking ranking) {
        this.ranking = ranking;
        this.unitCount = indexed.size();
        int[] textLengths = new int[unitCount];
        int[] headingLengths = new int[unitCount];
        FoldedTokens tokens = new FoldedTokens();
        for (int i = 0; i < unitCount; i++) {
            headingLengths[i] = tokens.read(indexed.get(i).heading());
            count(tokens, i, true);
            textLengths[i] = tokens.read(indexed.get(i).text());
            count(tokens, i, false);
        }
        int total = found.values().stream().mapToInt(postings -> postings.count).sum();
        keys = found.keySet().stream().mapToLong(Long::longValue).toArray();
        firsts = new int[keys.length + 1];
        units = new short[total];
        weights = new float[total];
        rarities = new float[keys.length];
        weigh(lengthFactors(textLengths, ranking.length()), lengthFactors(headingLengths, ranking.headingLength()));
    }

    private void count(FoldedTokens tokens, int unit, boolean heading) {
        for (int i = 0; i < tokens.count(); i++) {
            long key = tokens.key(i);
            for (int run = 1; run <= LexicalIndex.LONGEST && i + run <= tokens.count(); run++) {
                key = run == 1 ? key : FoldedTokens.join(key, tokens.key(i + run - 1));
                int length = run;
                found.computeIfAbsent(key, fresh -> new Postings(length)).add(unit, heading);
            }
        }
    }

    /** 1 - b + b length / mean length. */
    private static double[] lengthFactors(int[] lengths, double b) {
        double mean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        return Arrays.stream(lengths)
                .mapToDouble(length -> 1 - b + b * length / mean)
                .toArray();
    }

    private void weigh(double[] textFactors, double[] headingFactors) {
        int at = 0;
        int term = 0;
        double k1 = ranking.saturation();
        for (Postings postings : found.values()) {
            firsts[term] = at;
            rarities[term] = rarity(postings.count, postings.run);
            for (int i = 0; i < postings.count; i++) {
                int unit = postings.units[i];
                double tf = postings.inText[i] / textFactors[unit]
                        + ranking.heading() * postings.inHeading[i] / headingFactors[unit];
                units[at] = (short) unit;
                weights[at++] = (float) (rarities[term] * tf * (k1 + 1) / (tf + k1));
            }
            term++;
        }
        firsts[term] = at;
    }

    /** The inverse document frequency log(1 + (N - n + ½) / (n + ½)) to the power of rarity, times the weight of the run. */
    float rarity(int frequency, int run) {
        double idf = Math.log(1 + (unitCount - frequency + 0.5) / (frequency + 0.5));
        return (float) (Math.pow(idf, ranking.rarity()) * (run == 1 ? ranking.single() : 1));
    }

    int terms() {
        return keys.length;
    }

    long key(int term) {
        return keys[term];
    }

    int[] firsts() {
        return firsts;
    }

    short[] units() {
        return units;
    }

    float[] weights() {
        return weights;
    }

    float[] rarities() {
        return rarities;
    }
}
