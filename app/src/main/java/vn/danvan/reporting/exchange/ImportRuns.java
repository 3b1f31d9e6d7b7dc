package vn.danvan.reporting.exchange;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.rules.content.Wording;

/** Keeps what came of imports, so that any instance can answer for them. */
@Component
class ImportRuns {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** As long as the identifiers of DHIS2, which begin with a letter. */
    private static final int LENGTH = 11;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ImportRuns(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What came of a run.
     *
     * @param reports what would be found in the reports that a trial would change; empty when it was none
     */
    record Kept(ImportSummary summary, Optional<List<ReportTold>> reports) {}

    /**
     * In a transaction of its own, because that of a trial is rolled back.
     *
     * @param told as of {@link Kept}
     */
    @Transactional
    String keep(AccountId account, ImportSummary summary, Optional<List<ReportTold>> told) {
        jdbc.sql("delete from reporting.import_run where at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        String id = name();
        jdbc.sql("""
                insert into reporting.import_run (id, account, trial, imported, updated, deleted, ignored, conflicts,
                    reports, at)
                values (:id, :account, :trial, :imported, :updated, :deleted, :ignored, :conflicts::jsonb,
                    :reports::jsonb, :now)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("trial", told.isPresent())
                .param("imported", summary.imported())
                .param("updated", summary.updated())
                .param("deleted", summary.deleted())
                .param("ignored", summary.ignored())
                .param(
                        "conflicts",
                        json.writeValueAsString(summary.conflicts().stream()
                                .map(conflict -> with(conflict, ImportRuns::storable))
                                .toList()))
                .param(
                        "reports",
                        told.map(json::writeValueAsString)
                                .map(ImportRuns::written)
                                .orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (name.length() < LENGTH) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    Optional<Kept> find(AccountId account, String id) {
        return jdbc.sql("select * from reporting.import_run where id = :id and account = :account")
                .param("id", id)
                .param("account", account.value())
                .query((row, number) -> new Kept(summary(row), reports(row.getString("reports"))))
                .optional();
    }

    private ImportSummary summary(ResultSet row) throws SQLException {
        return new ImportSummary(
                row.getInt("imported"),
                row.getInt("updated"),
                row.getInt("deleted"),
                row.getInt("ignored"),
                Arrays.stream(json.readValue(row.getString("conflicts"), ValueConflict[].class))
                        .map(conflict -> with(conflict, ImportRuns::said))
                        .toList());
    }

    private Optional<List<ReportTold>> reports(@Nullable String written) {
        return Optional.ofNullable(written).map(told -> List.of(json.readValue(told, ReportTold[].class)));
    }

    /** Without the sign that no database keeps, as JSON writes it. */
    private static String written(String told) {
        return told.replace("\\u0000", "");
    }

    private static ValueConflict with(ValueConflict conflict, UnaryOperator<Object> args) {
        Refusal reason = conflict.reason();
        return new ValueConflict(
                conflict.index(),
                conflict.property(),
                plain(conflict.object()),
                new Refusal(
                        reason.code(),
                        reason.field(),
                        reason.args().stream().map(args).toList()));
    }

    private static Object storable(Object arg) {
        return arg instanceof String words ? plain(words) : arg;
    }

    /** Without the sign that no database keeps, whatever a program sent as a code. */
    private static String plain(String words) {
        return words.replace("\0", "");
    }

    /** A name in both languages comes back as its two texts; said again, it is in the reader's language as before. */
    private static Object said(Object arg) {
        return arg instanceof Map<?, ?> texts
                        && texts.size() == 2
                        && texts.get("vi") instanceof String vi
                        && texts.get("en") instanceof String en
                ? new Wording(vi, en)
                : arg;
    }
}
