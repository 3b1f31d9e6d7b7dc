package vn.danvan.bench.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.danvan.synthesis.draft.Clause;

/** Texts composed of our own words and sentences; a part of them is about clauses of the example draft. */
final class ComposedTexts implements BaseTexts {

    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 9;
    private static final double GO_ON = 0.45;
    private static final double CITED = 0.25;
    private static final double WORDS = 0.45;
    private static final double STATED = 0.60;
    private static final double SEVERAL = 0.70;

    private final Words words;
    private final ExampleDraft draft;
    private final long seed;

    ComposedTexts(Words words, ExampleDraft draft, long seed) {
        this.words = words;
        this.draft = draft;
        this.seed = seed;
    }

    @Override
    public int count() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Base of(int group) {
        SplittableRandom random = Seeds.random(seed, Seeds.Use.BASE, group);
        double draw = random.nextDouble();
        if (draw < CITED) {
            return cited(random);
        }
        if (draw < WORDS) {
            Clause clause = draft.any(random);
            String first = words.sentence("about", "phrase", draft.phrase(clause, random), random);
            return new Base(
                    first + " " + sentences(random), null, List.of(new Base.Demand(clause.anchor(), Base.How.WORDS)));
        }
        if (draw < STATED) {
            Clause clause = draft.any(random);
            String text = sentences(random);
            return new Base(text, clause.anchor(), List.of(new Base.Demand(clause.anchor(), Base.How.STATED)));
        }
        return draw < SEVERAL ? several(random) : Base.plain(sentences(random));
    }

    private Base cited(SplittableRandom random) {
        Clause clause = draft.any(random);
        String first = words.sentence("cited", "citation", draft.citation(clause, random), random);
        return new Base(first + " " + sentences(random), null, List.of(demand(clause)));
    }

    private static Base.Demand demand(Clause clause) {
        return new Base.Demand(clause.anchor(), Base.How.CITED);
    }

    /** Two or three demands, one a line, each on a clause of its own. */
    private Base several(SplittableRandom random) {
        int demands = 2 + random.nextInt(2);
        List<Base.Demand> made = new ArrayList<>();
        StringBuilder out = new StringBuilder(words.sentence("sentence", random));
        for (int i = 1; i <= demands; i++) {
            Clause clause = draft.any(random);
            made.add(demand(clause));
            out.append('\n').append(i).append(". ");
            out.append(words.sentence("cited", "citation", draft.citation(clause, random), random));
        }
        return new Base(out.toString(), null, List.copyOf(made));
    }

    private String sentences(SplittableRandom random) {
        StringBuilder out = new StringBuilder(words.sentence("sentence", random));
        int sentences = 1;
        while (sentences < FEWEST_SENTENCES || (sentences < MOST_SENTENCES && random.nextDouble() < GO_ON)) {
            out.append(' ').append(words.sentence("sentence", random));
            sentences++;
        }
        return out.toString();
    }
}
