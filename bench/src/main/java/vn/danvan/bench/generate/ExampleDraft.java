package vn.danvan.bench.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.Level;

/** The small draft that made-up opinions are about; it is an example and says so. */
final class ExampleDraft {

    private static final int SHORTEST = 6;
    private static final int WORDS = 9;

    private final String text;
    private final Draft draft;
    private final List<Clause> clauses;

    private ExampleDraft(String text, Draft draft) {
        this.text = text;
        this.draft = draft;
        this.clauses = draft.clauses().stream()
                .filter(clause -> clause.level().compareTo(Level.ARTICLE) >= 0)
                .filter(clause -> clause.text().split(" ", -1).length >= SHORTEST)
                .toList();
    }

    static ExampleDraft own() throws IOException {
        String text = Words.resource("draft.txt");
        return new ExampleDraft(text, DraftReader.fromText(text));
    }

    /** The draft as a file of text. */
    String text() {
        return text;
    }

    /** A clause that says something of its own. */
    Clause any(SplittableRandom random) {
        return clauses.get(random.nextInt(clauses.size()));
    }

    /** Some words of the clause that follow each other, in small letters at the beginning. */
    String phrase(Clause clause, SplittableRandom random) {
        String[] words = clause.text().replaceAll("[.;:]", "").split("\\s+", -1);
        int size = Math.min(words.length, WORDS + random.nextInt(WORDS));
        int from = random.nextInt(words.length - size + 1);
        String phrase = String.join(" ", List.of(words).subList(from, from + size));
        return phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
    }

    /** The number of the clause in one of the forms that people write. */
    String citation(Clause clause, SplittableRandom random) {
        List<Clause> path = path(clause);
        return switch (random.nextInt(5)) {
            case 0 -> fromTop(path, ", ", "điều ");
            case 1 -> fromTop(path, " ", "Điều ");
            case 2 -> fromBottom(path, ", ");
            default -> fromBottom(path, " ");
        };
    }

    private static String fromBottom(List<Clause> path, String between) {
        List<String> names = new ArrayList<>();
        for (Clause clause : path.reversed()) {
            names.add(name(clause, "Điều "));
        }
        return String.join(between, names);
    }

    private static String fromTop(List<Clause> path, String between, String article) {
        return String.join(
                between, path.stream().map(clause -> name(clause, article)).toList());
    }

    private static String name(Clause clause, String article) {
        return switch (clause.level()) {
            case ARTICLE -> article + clause.number();
            case PARAGRAPH -> "khoản " + clause.number();
            default -> "điểm " + clause.number();
        };
    }

    private List<Clause> path(Clause clause) {
        List<Clause> path = new ArrayList<>();
        @Nullable Clause at = clause;
        while (at != null && at.level().compareTo(Level.ARTICLE) >= 0) {
            path.addFirst(at);
            String parent = at.parent();
            at = parent == null ? null : draft.clause(parent).orElse(null);
        }
        return path;
    }
}
