package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danvan.language.RomanNumerals;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.Level;

/** Finds the clauses of a draft by the numbers that a text gives: the deepest that is there. */
final class ClauseNames {

    private static final List<Level> DIVISIONS = List.of(Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION);
    private static final List<Level> REPORT_PATH =
            List.of(Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.PARAGRAPH, Level.POINT);

    private final Draft draft;
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final List<Integer> sections = new ArrayList<>();

    ClauseNames(Draft draft) {
        this.draft = draft;
        for (int i = 0; i < draft.size(); i++) {
            Clause clause = draft.clause(i);
            byNumber.computeIfAbsent(key(clause.level(), clause.number()), k -> new ArrayList<>())
                    .add(i);
            int parent = draft.parent(i);
            if (clause.level() == Level.NUMBERED
                    && (parent == Draft.NONE || draft.clause(parent).level() != Level.NUMBERED)) {
                sections.add(i);
            }
        }
    }

    private static String key(Level level, String number) {
        return level + " " + (level == Level.NUMBERED ? number : arabic(number));
    }

    private static String arabic(String number) {
        int value = RomanNumerals.value(number);
        return value > 0 ? String.valueOf(value) : number.toLowerCase(Locale.ROOT);
    }

    private List<Integer> called(Level level, String number) {
        return byNumber.getOrDefault(key(level, number), List.of());
    }

    /**
     * The places of the clauses named, in the order of the draft; empty when there are none.
     *
     * @param article the place of the article that "khoản 2" without an article is of, or {@link Draft#NONE}
     */
    List<Integer> places(CitedPath path, int article) {
        String number = path.numbers().get(Level.ARTICLE);
        if (number != null) {
            return called(Level.ARTICLE, number).stream()
                    .map(place -> deepest(place, path))
                    .toList();
        }
        boolean division = DIVISIONS.stream().anyMatch(path.numbers()::containsKey);
        if (division) {
            List<Integer> found = divisions(path);
            return found.isEmpty() ? section(path) : found;
        }
        if (article != Draft.NONE) {
            int found = deepest(article, path);
            return found == article ? List.of() : List.of(found);
        }
        return List.of();
    }

    /** Many say "điểm 2 Điều 3" for khoản 2. */
    private int deepest(int from, CitedPath path) {
        int at = from;
        String paragraph = path.numbers().get(Level.PARAGRAPH);
        String point = path.numbers().get(Level.POINT);
        if (paragraph == null && point != null && Character.isDigit(point.charAt(0))) {
            paragraph = point;
            point = null;
        }
        if (paragraph != null) {
            int below = child(at, Level.PARAGRAPH, paragraph);
            if (below == Draft.NONE) {
                return at;
            }
            at = below;
        }
        int below = point == null ? Draft.NONE : child(at, Level.POINT, point);
        return below == Draft.NONE ? at : below;
    }

    /** "diem d" of a text without marks may be điểm đ where there is no điểm d. */
    private int child(int parent, Level level, String number) {
        int other = Draft.NONE;
        for (int child : draft.children(parent)) {
            Clause clause = draft.clause(child);
            if (clause.level() == level && clause.number().equals(number)) {
                return child;
            }
            if (clause.level() == level && number.equals("d") && clause.number().equals("dd")) {
                other = child;
            }
        }
        return other;
    }

    private List<Integer> divisions(CitedPath path) {
        for (Level level : DIVISIONS.reversed()) {
            String number = path.numbers().get(level);
            List<Integer> found = number == null
                    ? List.of()
                    : called(level, number).stream()
                            .filter(place -> isInside(place, path))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether no clause around it, of the levels named, has another number. */
    private boolean isInside(int place, CitedPath path) {
        for (int at = place; at != Draft.NONE; at = draft.parent(at)) {
            Clause clause = draft.clause(at);
            String wanted = path.numbers().get(clause.level());
            if (wanted != null && !arabic(wanted).equals(arabic(clause.number()))) {
                return false;
            }
        }
        return true;
    }

    /** "mục III.2", "mục 2 phần III", "điểm a mục III.2" of a numbered report. */
    private List<Integer> section(CitedPath path) {
        List<String> numbers = new ArrayList<>();
        for (Level level : REPORT_PATH) {
            String number = path.numbers().get(level);
            if (number != null) {
                numbers.addAll(List.of(number.split("\\.", -1)));
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int top : sections) {
            if (isCalled(top, numbers.getFirst())) {
                found.add(below(top, numbers));
            }
        }
        if (found.isEmpty()) {
            List<Integer> anywhere = called(Level.NUMBERED, numbers.getFirst());
            return anywhere.size() == 1 ? List.of(below(anywhere.getFirst(), numbers)) : List.of();
        }
        return found;
    }

    private boolean isCalled(int place, String number) {
        return draft.clause(place).number().equals(number);
    }

    private int below(int top, List<String> numbers) {
        int at = top;
        for (int i = 1; i < numbers.size(); i++) {
            int next = child(at, Level.NUMBERED, numbers.get(i));
            if (next == Draft.NONE) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
