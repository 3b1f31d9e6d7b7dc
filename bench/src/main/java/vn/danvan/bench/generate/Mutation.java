package vn.danvan.bench.generate;

import java.util.Locale;

/** What was done to the base text to make an opinion. */
enum Mutation {
    /** Nothing: the first of its group. */
    BASE(0, 0),
    /** The same characters. */
    EXACT(25, 55),
    /** Capitals, blanks, other punctuation, decomposed letters: the same words. */
    SURF(13, 15),
    /** No marks. */
    NODIA(10, 5),
    /** A greeting, sentences of one's own, a signature around it. */
    WRAP(20, 15),
    /** The first or last 30 % of the words left out. */
    CUT(3, 1),
    /** 5 % of the words changed, at least one. */
    W05(10, 4),
    /** 10 % of the words changed. */
    W10(7, 2),
    /** 20 % of the words changed. */
    W20(5, 1),
    /** Short forms as in messages. */
    TEEN(4, 1),
    /** Sentences in another order. */
    ORDER(3, 1),
    /** Synonyms chosen anew in a letter made for it. */
    MERGE(0, 0);

    private final int share;
    private final int campaignShare;

    Mutation(int share, int campaignShare) {
        this.share = share;
        this.campaignShare = campaignShare;
    }

    /** How it stands in {@code truth.tsv}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mutation that a percentage falls on, from 0 to below 100. */
    static Mutation at(Kind kind, int percent) {
        int sum = 0;
        for (Mutation one : values()) {
            sum += kind == Kind.ZIPF ? one.share : one.campaignShare;
            if (percent < sum) {
                return one;
            }
        }
        throw new IllegalArgumentException("not below 100: " + percent);
    }
}
