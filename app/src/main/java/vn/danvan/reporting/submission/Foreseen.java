package vn.danvan.reporting.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;

/**
 * What the rules of its form would find in a report after changes that are only looked at.
 *
 * @param fresh what was not found before them
 * @param stood what is found already, with the figures of after them
 * @param missing how many compulsory cells would still have no answer, besides those that the changes clear
 */
public record Foreseen(FormEdition edition, List<Finding> fresh, List<Finding> stood, int missing) {

    /** Keeps copies. */
    public Foreseen {
        fresh = List.copyOf(fresh);
        stood = List.copyOf(stood);
    }

    static Foreseen of(FormEdition edition, List<Finding> before, List<Finding> after) {
        Set<Object> known = before.stream().map(Finding::about).collect(Collectors.toSet());
        List<Finding> stood =
                after.stream().filter(one -> known.contains(one.about())).toList();
        return new Foreseen(
                edition,
                after.stream().filter(one -> !known.contains(one.about())).toList(),
                stood.stream().filter(one -> !(one instanceof Finding.Missing)).toList(),
                (int) stood.stream().filter(Finding.Missing.class::isInstance).count());
    }

    /** Whether nothing would be found. */
    public boolean isEmpty() {
        return fresh.isEmpty() && stood.isEmpty() && missing == 0;
    }
}
