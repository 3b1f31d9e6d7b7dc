package vn.danvan.directive.document.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.StatementKind;

/**
 * Which statements the address of the review page asks for; unknown values ask for nothing.
 *
 * @param part which part of a long list, from 1
 * @param at the id of a statement whose part is wanted instead
 */
record ReviewFilter(
        @Nullable String onlyKind,
        @Nullable String onlyState,
        @Nullable Integer part,
        @Nullable String at) {

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

    /** The filters and the part as a query string with a leading {@code ?}, or empty. */
    String query() {
        return query(part == null || part < 2 ? "" : "&part=" + part);
    }

    /** The filters as the beginning of a query string to which the number of a part is added. */
    String queryOfParts() {
        return query("&part=");
    }

    /** The query that leads to the part with a statement, whichever that is by then. */
    String queryAt(StatementId statement) {
        return query((part == null || part < 2 ? "" : "&part=" + part) + "&at=" + statement);
    }

    private String query(String more) {
        String query = (onlyKind == null ? "" : "&onlyKind=" + onlyKind)
                + (onlyState == null ? "" : "&onlyState=" + onlyState)
                + more;
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    ReviewFilter inPart(int number) {
        return new ReviewFilter(onlyKind, onlyState, number, null);
    }

    boolean shows(StatementView statement) {
        return (onlyKind == null || statement.kind().code().equals(onlyKind))
                && (onlyState == null || statement.state().name().equals(onlyState));
    }
}
