package vn.danvan.synthesis.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.language.Sentence;

/**
 * Describes a theme by its own words. A word or pair of words counts as often as looked-at items have it, times how rare it is in
 * the corpus; quotes are taken one by one so that each adds most that the ones before lack (greedy maximum coverage, Nemhauser,
 * Wolsey and Fisher 1978), the label is the phrase of the middle item that says most. One instance serves one thread.
 */
final class Portrait {

    private static final int LOOKED_AT = 24;
    private static final int LONGEST_QUOTE = 300;
    private static final double LEAST_SHARE = 0.1;
    private static final double SAID_ONCE = 0.1;

    private final ThemeInput input;
    private final ThemeSettings settings;
    private final TextSpace space;
    private final StanceCues cues;
    private final Terms read;

    Portrait(ThemeInput input, ThemeSettings settings, TextSpace space, StanceCues cues) {
        this.input = input;
        this.settings = settings;
        this.space = space;
        this.cues = cues;
        this.read = new Terms(settings.seed());
    }

    /** A phrase of a looked-at item with its terms. */
    private static final class Candidate {
        private final int item;
        private final String text;
        private final Sentence phrase;
        private final long[] terms;

        Candidate(int item, String text, Sentence phrase, long[] terms) {
            this.item = item;
            this.text = text;
            this.phrase = phrase;
            this.terms = terms;
        }

        double worth(Map<Long, Double> weights, Set<Long> covered) {
            double worth = 0;
            for (long term : terms) {
                worth += covered.contains(term) ? 0 : weights.getOrDefault(term, 0.0);
            }
            return worth;
        }

        Quote quote() {
            int start = text.codePointCount(0, phrase.start());
            return new Quote(item, start, start + text.codePointCount(phrase.start(), phrase.end()));
        }
    }

    /** The theme of these items, of which one is the middle. */
    Theme draw(int clause, int middle, int[] members) {
        int[] looked = looked(middle, members);
        long weight = 0;
        int counted = 0;
        for (int item : members) {
            weight += input.weight(item);
            counted += input.weight(item) > 0 ? 1 : 0;
        }
        Map<Long, Double> weights = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        Votes stances = new Votes();
        for (int item : looked) {
            String text = new String(input.utf8(item), StandardCharsets.UTF_8);
            stances.add(cues.of(text), Math.max(1, input.weight(item)));
            Set<Long> ofItem = new HashSet<>();
            for (Sentence phrase : Phrases.of(text, LONGEST_QUOTE)) {
                Candidate candidate = new Candidate(item, text, phrase, terms(phrase.in(text)));
                if (input.weight(item) > 0) {
                    candidates.add(candidate);
                }
                addAll(candidate.terms, ofItem);
            }
            for (long term : ofItem) {
                weights.merge(term, space.rarity(term), Double::sum);
            }
        }
        if (looked.length > 1) {
            weights.replaceAll((term, worth) -> worth <= space.rarity(term) ? worth * SAID_ONCE : worth);
        }
        return new Theme(
                clause,
                label(middle, weights),
                stances.leading(),
                middle,
                counted,
                weight,
                quotes(candidates, weights));
    }

    /** The middle item, the weightiest and some drawn ones. */
    private int[] looked(int middle, int[] members) {
        if (members.length <= LOOKED_AT) {
            return members;
        }
        long[] heaviest = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            heaviest[i] = (long) -input.weight(members[i]) << 32 | i;
        }
        Arrays.sort(heaviest);
        Set<Integer> looked = new HashSet<>();
        looked.add(middle);
        for (int i = 0; i < LOOKED_AT / 2; i++) {
            looked.add(members[(int) heaviest[i]]);
        }
        for (int item : Draw.some(members, LOOKED_AT / 2, settings.seed())) {
            looked.add(item);
        }
        return looked.stream().mapToInt(i -> i).sorted().toArray();
    }

    private static void addAll(long[] terms, Set<Long> to) {
        for (long term : terms) {
            to.add(term);
        }
    }

    private long[] terms(String phrase) {
        int count = read.read(phrase.getBytes(StandardCharsets.UTF_8));
        long[] terms = new long[Math.max(0, 2 * count - 1)];
        for (int i = 0; i < count; i++) {
            terms[2 * i] = read.word(i);
            if (i + 1 < count) {
                terms[2 * i + 1] = read.pair(i);
            }
        }
        return Arrays.stream(terms).sorted().distinct().toArray();
    }

    private String label(int middle, Map<Long, Double> weights) {
        String text = new String(input.utf8(middle), StandardCharsets.UTF_8);
        String best = "";
        double most = -1;
        for (Sentence phrase : Phrases.of(text, settings.labelLength())) {
            String words = phrase.in(text);
            double worth = new Candidate(middle, text, phrase, terms(words)).worth(weights, Set.of());
            if (worth > most) {
                most = worth;
                best = words;
            }
        }
        return best;
    }

    private List<Quote> quotes(List<Candidate> candidates, Map<Long, Double> weights) {
        List<Quote> quotes = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        Set<Long> covered = new HashSet<>();
        double first = -1;
        while (quotes.size() < settings.quotes()) {
            Candidate best = null;
            double most = -1;
            for (Candidate one : candidates) {
                double worth = used.contains(one.item) ? -1 : one.worth(weights, covered);
                if (worth > most) {
                    most = worth;
                    best = one;
                }
            }
            if (best == null || most < first * LEAST_SHARE) {
                return quotes;
            }
            first = Math.max(first, most);
            used.add(best.item);
            addAll(best.terms, covered);
            quotes.add(best.quote());
        }
        return quotes;
    }
}
