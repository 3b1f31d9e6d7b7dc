package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.FormEdition;

/** Knows the reports from which figures come; the submissions offer a bean. */
public interface ReportsBehind {

    /**
     * A report.
     *
     * @param edition in which it was filled in
     * @param readable whether the actor may open it
     */
    record Report(FormEdition edition, boolean readable) {}

    /** The reports by their submission's id; what is no submission is left out. */
    Map<UUID, Report> of(Actor actor, Collection<UUID> submissions);
}
