package vn.danvan.audit.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditEntry;
import vn.danvan.audit.AuditFilter;
import vn.danvan.audit.AuditLog;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Download;

/** Writes entries as a workbook, which is held whole while it is written; there is no bound to the text file. */
@Component
class AuditWorkbook {

    /** Entries are long; so many of the newest go into a workbook. */
    static final int MOST = 20_000;

    private static final int BATCH = 1000;

    private record Row(AuditEntry entry, AuditLine line) {}

    private final AuditLog log;
    private final AuditLines lines;

    AuditWorkbook(AuditLog log, AuditLines lines) {
        this.log = log;
        this.lines = lines;
    }

    void send(Actor actor, AuditFilter filter, Download file) throws IOException {
        file.of(rows(actor, filter, file.locale()), MOST)
                .column("audit.csv.seq", row -> row.entry().seq())
                .column("audit.csv.at", row -> row.entry().at())
                .column("audit.csv.who", row -> row.line().who())
                .column("audit.csv.post", row -> row.line().post())
                .column("audit.csv.action", row -> row.line().action())
                .column("audit.csv.code", row -> row.entry().action())
                .column("audit.csv.subject-type", row -> row.entry().subjectType())
                .column("audit.csv.subject", row -> row.entry().subjectId())
                .column("audit.csv.name", row -> row.line().subject())
                .column("audit.csv.before", row -> row.entry().before())
                .column("audit.csv.after", row -> row.entry().after())
                .column(
                        "audit.csv.changes",
                        row -> row.line().changes().stream()
                                .map(AuditLine.Change::line)
                                .collect(Collectors.joining("; ")))
                .send("audit.title", "nhat-ky");
    }

    /** One more than a workbook takes, so that it is seen that there are more. */
    private List<Row> rows(Actor actor, AuditFilter filter, Locale locale) {
        List<Row> rows = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (rows.size() <= MOST) {
            List<AuditEntry> batch = log.entries(actor, filter, before, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            List<AuditLine> worded = lines.of(batch, locale);
            for (int i = 0; i < batch.size(); i++) {
                rows.add(new Row(batch.get(i), worded.get(i)));
            }
            before = batch.getLast().seq();
        }
        return rows;
    }
}
