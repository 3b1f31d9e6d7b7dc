package vn.danvan.rules.web;

import org.jspecify.annotations.Nullable;
import vn.danvan.rules.AnnouncementRequest;

/** The fields of the announcement form as sent; what is left out counts as empty. */
public record AnnouncementForm(
        @Nullable String date,
        @Nullable String kind,
        @Nullable String label,
        @Nullable String source,
        @Nullable String scope) {

    public AnnouncementForm {
        date = date == null ? "" : date.strip();
        kind = "working".equals(kind) ? kind : "off";
        label = label == null ? "" : label;
        source = source == null ? "" : source;
        scope = "own".equals(scope) ? scope : "all";
    }

    /** What is asked for; who may not announce for everybody asks for the own body. */
    AnnouncementRequest request(boolean mayForAll) {
        return new AnnouncementRequest(date, kind.equals("working"), label, source, mayForAll && scope.equals("all"));
    }
}
