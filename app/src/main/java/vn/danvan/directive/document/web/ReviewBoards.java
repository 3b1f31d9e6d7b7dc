package vn.danvan.directive.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.directive.document.text.Span;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;

/** Lays the statements of a document out beside its text. */
@Component
class ReviewBoards {

    /** Statements laid out at once: a browser shows a hundred at ease, two thousand not. */
    private static final int PART = 100;

    private final DirectiveDocuments documents;
    private final Accounts accounts;

    ReviewBoards(DirectiveDocuments documents, Accounts accounts) {
        this.documents = documents;
        this.accounts = accounts;
    }

    ReviewBoard board(Actor actor, DocumentId id, ReviewFilter filter, ReviewBoard.@Nullable Editing editing) {
        DocumentView document = documents.document(actor, id);
        CodePointText text = documents.text(actor, id);
        List<ReviewBoard.Row> all = rows(documents.statements(actor, id));
        List<ReviewBoard.Row> shown =
                all.stream().filter(row -> filter.shows(row.statement())).toList();
        Page<ReviewBoard.Row> page = part(shown, filter, editing);
        int end = page.number() * PART;
        Span window = new Span(
                page.number() == 1 ? 0 : page.items().getFirst().statement().start(),
                end >= shown.size() ? text.length() : shown.get(end).statement().start());
        ReviewFilter here = filter.inPart(page.number());
        return new ReviewBoard(
                document,
                page,
                window.start(),
                segments(text, all, window),
                here.onlyKind(),
                here.onlyState(),
                here.query(),
                here.queryOfParts(),
                editing);
    }

    /** The part asked for; one with the statement that is edited or pointed at goes before. */
    private static Page<ReviewBoard.Row> part(
            List<ReviewBoard.Row> shown, ReviewFilter filter, ReviewBoard.@Nullable Editing editing) {
        String wanted = editing != null && editing.statement() != null ? editing.statement() : filter.at();
        int parts = Math.max(1, (shown.size() + PART - 1) / PART);
        int number = Math.clamp(filter.part() == null ? 1 : filter.part(), 1, parts);
        for (int at = 0; wanted != null && at < shown.size(); at++) {
            number = shown.get(at).statement().id().toString().equals(wanted) ? at / PART + 1 : number;
        }
        List<ReviewBoard.Row> rows = shown.subList((number - 1) * PART, Math.min(shown.size(), number * PART));
        return new Page<>(rows, number, PART, shown.size());
    }

    private static List<ReviewBoard.Row> rows(List<StatementView> statements) {
        int lastStanding = -1;
        for (int at = 0; at < statements.size(); at++) {
            lastStanding = stands(statements.get(at)) ? at : lastStanding;
        }
        List<ReviewBoard.Row> rows = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            rows.add(new ReviewBoard.Row(statements.get(at), at + 1, at >= lastStanding));
        }
        return rows;
    }

    /** Cuts the text; a rejected statement shows only where no standing one takes its place. */
    private static List<ReviewBoard.Segment> segments(CodePointText text, List<ReviewBoard.Row> all, Span window) {
        List<ReviewBoard.Row> rows = all.stream()
                .filter(row -> span(row.statement()).overlaps(window))
                .toList();
        List<ReviewBoard.Row> marked = rows.stream()
                .filter(row -> stands(row.statement()) || rows.stream().noneMatch(other -> covers(other, row)))
                .toList();
        List<ReviewBoard.Segment> segments = new ArrayList<>();
        int at = window.start();
        for (ReviewBoard.Row row : marked) {
            StatementView statement = row.statement();
            if (statement.start() < at || statement.end() > window.end()) {
                continue;
            }
            if (statement.start() > at) {
                segments.add(new ReviewBoard.Segment(text.of(new Span(at, statement.start())), null));
            }
            segments.add(new ReviewBoard.Segment(statement.text(), row));
            at = statement.end();
        }
        if (at < window.end()) {
            segments.add(new ReviewBoard.Segment(text.of(new Span(at, window.end())), null));
        }
        return segments;
    }

    private static boolean covers(ReviewBoard.Row standing, ReviewBoard.Row other) {
        return !standing.equals(other)
                && stands(standing.statement())
                && span(standing.statement()).overlaps(span(other.statement()));
    }

    private static Span span(StatementView statement) {
        return new Span(statement.start(), statement.end());
    }

    private static boolean stands(StatementView statement) {
        return statement.state() != StatementState.REJECTED;
    }

    /** The editor of a statement as it is. */
    ReviewBoard.Editing editing(StatementView statement) {
        return new ReviewBoard.Editing(
                statement.id().toString(), statement.version(), StatementForm.of(statement), null, null, null, false);
    }

    /** The editor of a statement that does not exist yet. */
    static ReviewBoard.Editing adding(StatementForm form) {
        return new ReviewBoard.Editing(null, 0, form, null, null, null, false);
    }

    /** The editor with what the reviewer typed, beside what somebody else made of the statement meanwhile. */
    ReviewBoard.Editing overtaken(ReviewOutcome.Overtaken overtaken, @Nullable StatementForm typed) {
        StatementView now = overtaken.now();
        return new ReviewBoard.Editing(
                overtaken.gone() ? null : now.id().toString(),
                now.version(),
                Objects.requireNonNullElseGet(typed, () -> StatementForm.of(now)),
                now,
                name(overtaken.by()),
                overtaken.at(),
                overtaken.gone());
    }

    private String name(@Nullable AccountId account) {
        return account == null ? "" : accounts.names(List.of(account)).getOrDefault(account, "");
    }
}
