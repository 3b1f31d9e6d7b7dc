package vn.danvan.directive.document.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.StatementKind;

/** Which statements the address of the review page asks for; unknown values ask for nothing. */
record ReviewFilter(@Nullable String onlyKind, @Nullable String onlyState) {

    ReviewFilter {
        String kind = onlyKind;
        String state = onlyState;
        onlyKind = Arrays.stream(StatementKind.values())
                        .anyMatch(known -> known.code().equals(kind))
                ? kind
                : null;
        onlyState = Arrays.stream(StatementState.values())
                        .anyMatch(known -> known.name().equals(state))
                ? state
                : null;
    }

    /** The filters as a query string with a leading {@code ?}, or empty. */
    String query() {
        String query = (onlyKind == null ? "" : "&onlyKind=" + onlyKind)
                + (onlyState == null ? "" : "&onlyState=" + onlyState);
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    boolean shows(StatementView statement) {
        return (onlyKind == null || statement.kind().code().equals(onlyKind))
                && (onlyState == null || statement.state().name().equals(onlyState));
    }
}
