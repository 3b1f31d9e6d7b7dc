package vn.danvan.reporting.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;

/** Reads the file of a form that is to join a library, and says what it would do. */
final class FormWorkshop {

    private final FormLibrary library;
    private final Set<String> periodKinds;
    private final Predicate<String> used;

    /**
     * For a library.
     *
     * @param used whether anything was filed in an edition
     */
    FormWorkshop(FormLibrary library, Set<String> periodKinds, Predicate<String> used) {
        this.library = library;
        this.periodKinds = periodKinds;
        this.used = used;
    }

    FormPreview preview(String yaml, String file) {
        ContentFaults faults = new ContentFaults(file);
        FormFiles files = new FormFiles(library.catalogue(), periodKinds);
        Optional<Form> read = files.read(new StringReader(yaml), faults);
        if (read.isEmpty() || !faults.found().isEmpty()) {
            return new FormPreview(read, List.of(), faults.found());
        }
        List<Form> merged = Merging.merged(library.forms(), read.get());
        Form form = merged.getLast();
        List<FormEdition> changed =
                read.get().editions().stream().filter(this::isChanged).toList();
        changed.stream()
                .filter(edition -> library.edition(edition.id()).isPresent() && used.test(edition.id()))
                .forEach(edition -> files.fault(edition, "reporting.fault.used", edition.id()));
        if (changed.isEmpty()) {
            faults.atLine(1, "reporting.fault.same");
        }
        new TwiceAsked(files).check(merged);
        return new FormPreview(Optional.of(form), changed, faults.found());
    }

    /** A last day alone changes nothing of what is asked. */
    private boolean isChanged(FormEdition edition) {
        return library.edition(edition.id())
                .filter(same -> same.until(edition.to()).equals(edition))
                .isEmpty();
    }

    /** The library with the file; empty with its faults when it does not fit any more. */
    Optional<FormLibrary> with(String yaml, String file, List<ContentFault> found) {
        ContentFaults faults = new ContentFaults(file);
        Optional<Form> read = new FormFiles(library.catalogue(), periodKinds).read(new StringReader(yaml), faults);
        found.addAll(faults.found());
        return faults.found().isEmpty()
                ? read.map(form -> library.with(new ArrayList<>(Merging.merged(library.forms(), form))))
                : Optional.empty();
    }
}
