package vn.danvan.directive.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Scores answers against gold by characters, by statements matched one to one, and by attributes. */
final class ExtractionScore {

    private static final Set<String> TO_DO = Set.of("task", "directive");

    private final long[] todo = new long[3];
    private final long[] result = new long[3];
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private int gold;
    private int predicted;
    private int matched;

    /** Adds a text; both lists without context and without overlaps. */
    void add(String text, List<GoldStatement> expected, List<GoldStatement> found) {
        BitSet counted = counted(text);
        count(todo, characters(expected, TO_DO, counted), characters(found, TO_DO, counted));
        count(result, characters(expected, Set.of("result"), counted), characters(found, Set.of("result"), counted));
        gold += expected.size();
        predicted += found.size();
        match(expected, found, counted);
    }

    double toDoCharacters() {
        return f1(todo[0], todo[1], todo[2]);
    }

    double resultCharacters() {
        return f1(result[0], result[1], result[2]);
    }

    double statements() {
        return f1(matched, predicted - matched, gold - matched);
    }

    /** Share of matched statements with the right value of kind, period, actor, due or domains. */
    double attribute(String name) {
        return matched == 0 ? 0 : (double) right.getOrDefault(name, 0) / matched;
    }

    /** Letters, digits and combining marks count; blanks and punctuation do not. */
    private static BitSet counted(String text) {
        BitSet counted = new BitSet();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int type = Character.getType(codePoints[i]);
            boolean mark = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
            boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                    || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER;
            counted.set(i, mark || number || Character.isLetter(codePoints[i]));
        }
        return counted;
    }

    private static BitSet characters(List<GoldStatement> statements, Set<String> kinds, BitSet counted) {
        BitSet found = new BitSet();
        statements.stream().filter(s -> kinds.contains(s.kind())).forEach(s -> found.set(s.start(), s.end()));
        found.and(counted);
        return found;
    }

    private static void count(long[] totals, BitSet expected, BitSet found) {
        BitSet both = (BitSet) expected.clone();
        both.and(found);
        totals[0] += both.cardinality();
        totals[1] += found.cardinality() - both.cardinality();
        totals[2] += expected.cardinality() - both.cardinality();
    }

    private record Candidate(GoldStatement expected, GoldStatement found, double overlap) {}

    private void match(List<GoldStatement> expected, List<GoldStatement> found, BitSet counted) {
        List<Candidate> candidates = new ArrayList<>();
        for (GoldStatement e : expected) {
            for (GoldStatement f : found) {
                int both = size(Math.max(e.start(), f.start()), Math.min(e.end(), f.end()), counted);
                int own = size(e.start(), e.end(), counted);
                int other = size(f.start(), f.end(), counted);
                if (both > 0 && 2 * both >= own) {
                    candidates.add(new Candidate(e, f, (double) both / (own + other - both)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
        Set<GoldStatement> used = new HashSet<>();
        Set<GoldStatement> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!used.contains(candidate.expected()) && !taken.contains(candidate.found())) {
                used.add(candidate.expected());
                taken.add(candidate.found());
                matched++;
                compare(candidate.expected(), candidate.found());
            }
        }
    }

    private static int size(int from, int to, BitSet counted) {
        return from >= to ? 0 : counted.get(from, to).cardinality();
    }

    private void compare(GoldStatement expected, GoldStatement found) {
        BiPredicate<@Nullable String, @Nullable String> same =
                (a, b) -> folded(a).equals(folded(b));
        note("kind", same.test(expected.kind(), found.kind()));
        note("period", same.test(expected.period(), found.period()));
        note("actor", same.test(expected.actor(), found.actor()));
        note("due", same.test(expected.due(), found.due()));
        note("domains", expected.domains().equals(found.domains()));
    }

    private void note(String attribute, boolean hit) {
        right.merge(attribute, hit ? 1 : 0, Integer::sum);
    }

    private static String folded(@Nullable String value) {
        String text = Normalizer.normalize(Objects.requireNonNullElse(value, ""), Normalizer.Form.NFC);
        return text.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .,;:“”\"']+|[ .,;:“”\"']+$", "");
    }

    private static double f1(long hit, long extra, long missed) {
        return hit + extra + missed == 0 ? 1 : 2.0 * hit / (2.0 * hit + extra + missed);
    }
}
