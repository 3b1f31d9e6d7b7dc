package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;

/**
 * Data value sets as DHIS2 exchanges them. Values go into the forms of the own body and of those below it, which send them
 * themselves; they are read of the same bodies.
 */
@Component
public class DataValueSets {

    private final DataValueImport imports;
    private final DataValueExport export;
    private final ImportRuns runs;

    DataValueSets(DataValueImport imports, DataValueExport export, ImportRuns runs) {
        this.imports = imports;
        this.export = export;
        this.runs = runs;
    }

    /** Takes values in, each by itself; a trial says what would come of it and keeps nothing. */
    public ImportSummary take(Actor actor, List<DataValue> values, ImportStrategy strategy, boolean trial) {
        return imports.take(actor, values, strategy, trial);
    }

    /** What would come of taking the values in, with every value that would be otherwise. */
    public ImportPreview preview(Actor actor, List<DataValue> values, ImportStrategy strategy) {
        return imports.preview(actor, values, strategy);
    }

    /** The same for a program that asks later what came of it: the import is done, its summary is kept for 30 days. */
    public String takeAndKeep(Actor actor, List<DataValue> values, ImportStrategy strategy) {
        return runs.keep(actor.account(), imports.take(actor, values, strategy, false), Optional.empty());
    }

    /**
     * Keeps what would come of a trial for a program that asks later.
     *
     * @param reports those that would be otherwise, each with what would be found in it
     */
    public String keep(Actor actor, ImportSummary summary, List<ReportTold> reports) {
        return runs.keep(actor.account(), summary, Optional.of(reports));
    }

    /** What came of an import of the own account; empty when there is none of that name. */
    @Transactional(readOnly = true)
    public Optional<ImportSummary> summary(Actor actor, String run) {
        return runs.find(actor.account(), run).map(ImportRuns.Kept::summary);
    }

    /** What would be found in the reports that a trial of the own account would change; empty when it was none. */
    @Transactional(readOnly = true)
    public Optional<List<ReportTold>> reports(Actor actor, String run) {
        return runs.find(actor.account(), run).flatMap(ImportRuns.Kept::reports);
    }

    /** The values asked for. Refused: no body named, a body or period that is unknown or not to be seen, more than one answer holds. */
    @Transactional(readOnly = true)
    public Outcome<List<DataValue>> values(Actor actor, DataValueQuery query) {
        return export.values(actor, query);
    }
}
