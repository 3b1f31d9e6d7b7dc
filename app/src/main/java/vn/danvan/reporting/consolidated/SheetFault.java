package vn.danvan.reporting.consolidated;

import java.util.List;
import java.util.Set;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;

/**
 * A rule of the form that does not hold, in one report or in the total.
 *
 * @param edition whose rule it is
 * @param withheld whether its numbers may not be told, because one of them is hidden
 * @param columns the numbers of the columns it speaks of, from 0
 * @param because of the total: the bodies in whose reports it does not hold either when what is missing counts as nothing
 */
public record SheetFault(
        Finding finding, FormEdition edition, boolean withheld, Set<Integer> columns, List<BodyView> because) {

    /** Keeps copies. */
    public SheetFault {
        columns = Set.copyOf(columns);
        because = List.copyOf(because);
    }
}
