package vn.danvan.reporting.form;

import java.util.Set;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;

/**
 * Who files a form: bodies of some kinds that work in an area of one level.
 *
 * @param kinds at least one
 * @param files whether they report; else they only receive and approve what others report
 */
public record Filer(AreaLevel level, Set<BodyKind> kinds, boolean files) {

    /** Keeps a copy of the kinds. */
    public Filer {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a body of that kind in an area of that level is one of them. */
    public boolean includes(AreaLevel level, BodyKind kind) {
        return this.level == level && kinds.contains(kind);
    }

    /** Whether one body may have to report by both. */
    boolean meets(Filer other) {
        return files && other.files && level == other.level && kinds.stream().anyMatch(other.kinds::contains);
    }
}
