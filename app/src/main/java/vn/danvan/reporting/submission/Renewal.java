package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Rekeying;

/**
 * What becomes of a draft that is moved from one edition of its form to another.
 *
 * @param kept the cells that hold something and stand in the other edition too
 * @param left the cells that hold something for which it has no place
 * @param added what it asks for and the edition of now does not
 */
public record Renewal(FormEdition from, FormEdition to, List<Kept> kept, List<CellId> left, List<Question> added) {

    /** A cell and where it will stand. */
    public record Kept(CellId was, CellId now) {}

    /** Keeps copies. */
    public Renewal {
        kept = List.copyOf(kept);
        left = List.copyOf(left);
        added = List.copyOf(added);
    }

    /** Of a draft with all that stands in it or beside it, in the order of its form. */
    public static Renewal of(SubmissionDetail draft, FormEdition to) {
        Map<CellId, Optional<Cell>> held = new HashMap<>();
        draft.files().keySet().forEach(cell -> held.put(cell, Optional.empty()));
        draft.remarks().keySet().forEach(cell -> held.put(cell, Optional.empty()));
        draft.answers().cells().forEach((cell, content) -> held.put(cell, Optional.of(content)));
        return of(draft.edition(), to, held);
    }

    private static Renewal of(FormEdition from, FormEdition to, Map<CellId, Optional<Cell>> held) {
        Rekeying rekeying = Rekeying.between(from, to);
        List<Kept> kept = new ArrayList<>();
        List<CellId> left = new ArrayList<>();
        inOrder(from, held.keySet())
                .forEach(cell -> place(rekeying, to, cell, held.getOrDefault(cell, Optional.empty()))
                        .ifPresentOrElse(now -> kept.add(new Kept(cell, now)), () -> left.add(cell)));
        return new Renewal(from, to, kept, left, added(rekeying, to));
    }

    private static Optional<CellId> place(Rekeying rekeying, FormEdition to, CellId cell, Optional<Cell> content) {
        return rekeying.place(cell, content)
                .filter(now -> CellRules.faults(to, List.of(new CellChange(now, content, null, Optional.empty())))
                        .isEmpty());
    }

    private static List<CellId> inOrder(FormEdition form, Set<CellId> cells) {
        List<String> questions = form.questions().map(Question::id).toList();
        return cells.stream()
                .sorted(Comparator.comparingInt((CellId cell) -> questions.indexOf(cell.question()))
                        .thenComparing(CellId::part))
                .toList();
    }

    private static List<Question> added(Rekeying rekeying, FormEdition to) {
        Set<String> known = new HashSet<>();
        rekeying.questions()
                .values()
                .forEach(id -> known.add(id.contains("/") ? id.substring(0, id.indexOf('/')) : id));
        return to.questions().filter(question -> !known.contains(question.id())).toList();
    }
}
