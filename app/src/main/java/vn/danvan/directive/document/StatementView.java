package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stub of the contract. */
public record StatementView(
        StatementId id,
        DocumentId document,
        int start,
        int end,
        String text,
        String kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable LocalDate due,
        List<String> domains) {}
