package vn.danvan.rules.web;

import java.util.Objects;
import vn.danvan.rules.AnnouncementRequest;

/** The fields of the announcement form as sent; what is left out counts as empty. */
public record AnnouncementForm(String date, String kind, String label, String source, String scope) {

    public AnnouncementForm {
        date = Objects.requireNonNullElse(date, "").strip();
        kind = "working".equals(kind) ? "working" : "off";
        label = Objects.requireNonNullElse(label, "");
        source = Objects.requireNonNullElse(source, "");
        scope = "own".equals(scope) ? "own" : "all";
    }

    /** What is asked for; who may not announce for everybody asks for the own body. */
    AnnouncementRequest request(boolean mayForAll) {
        return new AnnouncementRequest(date, kind.equals("working"), label, source, mayForAll && scope.equals("all"));
    }
}
