package vn.danvan.synthesis.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.RomanNumerals;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.Level;
import vn.danvan.synthesis.voice.ClauseList;

/** What people call the clauses of a run. */
final class Names {

    private static final int LONGEST = 300;

    private final @Nullable Draft draft;
    private final ClauseList clauses;
    private final Words words;

    Names(@Nullable Draft draft, ClauseList clauses, Words words) {
        this.draft = draft;
        this.clauses = clauses;
        this.words = words;
    }

    /** The name of a clause: where it stands, and its title ("Điều 3. Thời gian mở cửa", "Khoản 2 Điều 3"). */
    String of(int clause) {
        if (clause == ClauseList.NONE) {
            return words.of("clause.none");
        }
        if (draft == null) {
            return clauses.anchor(clause);
        }
        Clause named = draft.clause(clause);
        String title = named.title().strip();
        String place = place(draft, clause, named);
        return Spans.cut(title.isEmpty() ? place : place.isEmpty() ? title : place + ". " + title, LONGEST);
    }

    /** The name for a list, where nothing around it tells what it is about: with the title of what it stands in. */
    String inList(int clause) {
        if (draft != null
                && clause != ClauseList.NONE
                && draft.clause(clause).title().isBlank()) {
            for (int above = draft.parent(clause); above != Draft.NONE; above = draft.parent(above)) {
                String title = draft.clause(above).title().strip();
                if (!title.isEmpty()) {
                    return words.of("clause.inside", of(clause), Spans.cut(title, LONGEST));
                }
            }
        }
        return of(clause);
    }

    private String place(Draft of, int clause, Clause named) {
        if (named.level() == Level.OTHER || named.number().isEmpty()) {
            return named.title().isBlank() ? named.anchor() : "";
        }
        if (named.level() == Level.NUMBERED) {
            return named.anchor();
        }
        StringBuilder name = new StringBuilder(level(named));
        Level level = named.level();
        for (int above = of.parent(clause);
                above != Draft.NONE && level.compareTo(Level.ARTICLE) > 0;
                above = of.parent(above)) {
            level = of.clause(above).level();
            name.append(' ').append(level(of.clause(above)));
        }
        return name.toString();
    }

    private String level(Clause clause) {
        boolean roman = clause.level() == Level.CHAPTER && clause.number().matches("[1-9]\\d?");
        return words.of("level." + clause.level(), roman ? roman(Integer.parseInt(clause.number())) : clause.number());
    }

    /** Chapters are counted in Roman numbers (Decree 78/2025/ND-CP), whatever their anchors say. */
    private static String roman(int number) {
        return RomanNumerals.of(number);
    }

    /** The headings of the clauses around it, widest first. */
    List<String> around(int clause) {
        List<String> around = new ArrayList<>();
        if (draft != null && clause != ClauseList.NONE) {
            for (int above = draft.parent(clause); above != Draft.NONE; above = draft.parent(above)) {
                around.addFirst(of(above));
            }
        }
        return around;
    }

    /** The beginning of what the draft says there, empty when it says nothing of its own. */
    String text(int clause) {
        return draft == null || clause == ClauseList.NONE
                ? ""
                : Spans.cut(draft.clause(clause).text(), LONGEST);
    }
}
