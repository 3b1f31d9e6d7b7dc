package vn.danvan.summary.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;

/** All outlines of a content. */
public final class Outlines {

    static final String FILE = "summary/outlines.yaml";

    /** An outline through the years, the earliest edition first. */
    public record Outline(String id, Wording name, List<OutlineEdition> editions) {

        /** Keeps a copy. */
        public Outline {
            editions = List.copyOf(editions);
        }
    }

    private final List<Outline> outlines;

    Outlines(List<Outline> outlines) {
        this.outlines = List.copyOf(outlines);
    }

    /** The outlines shipped with the program; throws, naming every fault, when there is any. */
    public static Outlines shipped(FormLibrary forms) {
        ContentFaults faults = new ContentFaults(FILE);
        Outlines read = new OutlineReader(forms).read(ContentSource.shipped(), faults);
        faults.refuseAny();
        return read;
    }

    /** Every fault of the outlines below the source. */
    public static List<ContentFault> check(ContentSource source) {
        ContentFaults faults = new ContentFaults(FILE);
        if (!FormLibrary.check(source).isEmpty()) {
            // Outlines speak of indicators and questions: while those have faults, theirs cannot be told.
            return List.of();
        }
        new OutlineReader(FormLibrary.read(source)).read(source, faults);
        return faults.found();
    }

    /** All outlines in the order of the file. */
    public List<Outline> all() {
        return outlines;
    }

    /** The outline with this id. */
    public Optional<Outline> outline(String id) {
        return outlines.stream().filter(outline -> outline.id().equals(id)).findFirst();
    }

    /** The edition in which a period that ends on that day is summed up. */
    public Optional<OutlineEdition> edition(String outline, LocalDate end) {
        return outline(outline).stream()
                .flatMap(one -> one.editions().stream())
                .filter(edition -> edition.isUsedOn(end))
                .findFirst();
    }

    /** The edition with this id, whatever the day. */
    public Optional<OutlineEdition> edition(String id) {
        return outlines.stream()
                .flatMap(one -> one.editions().stream())
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }
}
