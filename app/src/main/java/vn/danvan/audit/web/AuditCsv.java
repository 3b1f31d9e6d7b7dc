package vn.danvan.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditEntry;
import vn.danvan.audit.AuditFilter;
import vn.danvan.audit.AuditLog;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Writes entries as CSV (RFC 4180, UTF-8 with byte order mark) below what stands in every file, a thousand at a time. */
@Component
class AuditCsv {

    private static final int BATCH = 1000;
    private static final List<String> HEADS = List.of(
            "seq",
            "at",
            "who",
            "post",
            "action",
            "code",
            "subject-type",
            "subject",
            "name",
            "before",
            "after",
            "changes");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final AuditLog log;
    private final AuditLines lines;
    private final Texts texts;

    AuditCsv(AuditLog log, AuditLines lines, Texts texts) {
        this.log = log;
        this.lines = lines;
        this.texts = texts;
    }

    void write(Actor actor, AuditFilter filter, Locale locale, Writer out) throws IOException {
        out.write('\uFEFF');
        String note = texts.fileNote(locale);
        if (!note.isEmpty()) {
            out.write(row(List.of(note)));
        }
        out.write(row(HEADS.stream()
                .map(head -> texts.text(locale, "audit.csv." + head))
                .toList()));
        long before = Long.MAX_VALUE;
        List<AuditEntry> batch = log.entries(actor, filter, before, BATCH);
        while (!batch.isEmpty()) {
            List<AuditLine> worded = lines.of(batch, locale);
            for (int i = 0; i < batch.size(); i++) {
                out.write(row(cells(batch.get(i), worded.get(i))));
            }
            batch = log.entries(actor, filter, batch.getLast().seq(), BATCH);
        }
    }

    private static List<String> cells(AuditEntry entry, AuditLine line) {
        String before = entry.before();
        String after = entry.after();
        return List.of(
                Long.toString(entry.seq()),
                TIME.format(entry.at().atZone(Ui.ZONE)),
                line.who(),
                line.post(),
                line.action(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                line.subject(),
                before == null ? "" : before,
                after == null ? "" : after,
                line.changes().stream().map(AuditLine.Change::line).collect(Collectors.joining("; ")));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
