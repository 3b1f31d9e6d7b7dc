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

/** Lays the statements of a document out beside its text. */
@Component
class ReviewBoards {

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
        return new ReviewBoard(
                document, shown, segments(text, all), filter.onlyKind(), filter.onlyState(), filter.query(), editing);
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
    private static List<ReviewBoard.Segment> segments(CodePointText text, List<ReviewBoard.Row> rows) {
        List<ReviewBoard.Row> marked = rows.stream()
                .filter(row -> stands(row.statement()) || rows.stream().noneMatch(other -> covers(other, row)))
                .toList();
        List<ReviewBoard.Segment> segments = new ArrayList<>();
        int at = 0;
        for (ReviewBoard.Row row : marked) {
            StatementView statement = row.statement();
            if (statement.start() < at) {
                continue;
            }
            if (statement.start() > at) {
                segments.add(new ReviewBoard.Segment(text.of(new Span(at, statement.start())), null));
            }
            segments.add(new ReviewBoard.Segment(statement.text(), row));
            at = statement.end();
        }
        if (at < text.length()) {
            segments.add(new ReviewBoard.Segment(text.of(new Span(at, text.length())), null));
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
