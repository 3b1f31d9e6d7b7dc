package vn.danvan.reporting.submission.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Table;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.Lateness;
import vn.danvan.web.Texts;

/** The table of completeness to be downloaded. */
@Component
class CompletenessExport {

    private final CompletenessDesk desk;
    private final Texts texts;

    CompletenessExport(CompletenessDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    Table table(CompletenessDesk.Answer answer, Locale locale) {
        List<String> heads = new ArrayList<>();
        heads.add(texts.text(locale, "report.body"));
        answer.columns().forEach(column -> {
            String name = desk.name(answer.form(), column, locale);
            heads.add(name);
            heads.add(texts.text(locale, hourly(column) ? "report.minutes-late-of" : "report.days-late-of", name));
        });
        List.of("report.asked", "report.year-late", "report.year-missing")
                .forEach(key -> heads.add(texts.text(locale, key)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        answer.rows().forEach(row -> rows.add(row(row, locale)));
        return new Table(texts.text(locale, "report.completeness"), heads, rows, texts.fileNote(locale));
    }

    private List<@Nullable Object> row(Completeness.Row row, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.body().name());
        row.entries().forEach(entry -> {
            cells.add(texts.text(locale, entry.statusKey(), entry.hour()));
            cells.add(entry.status() == Completeness.Status.NOT_ASKED ? null : lateness(entry));
        });
        cells.add(row.year().asked());
        cells.add(row.year().late());
        cells.add(row.year().missing());
        return cells;
    }

    private static boolean hourly(Completeness.Column column) {
        return column.edition().dueBy(column.period(), Optional.empty()).isPresent();
    }

    /** In the unit of its column: bodies of one level may have whole days where the others have a time of the day. */
    private static long lateness(Completeness.Entry entry) {
        Lateness late = entry.lateness();
        return hourly(entry.column()) && !late.inMinutes()
                ? Duration.ofDays(late.amount()).toMinutes()
                : late.amount();
    }
}
