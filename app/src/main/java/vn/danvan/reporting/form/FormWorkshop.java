package vn.danvan.reporting.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.Wording;

/** Reads the file of a form that is to join a library, and says what it would do. */
final class FormWorkshop {

    /** Faults that files put into force by an earlier version may have: what was reported in them must stay readable. */
    private static final Set<String> REFUSED_LATER = Set.of(
            "reporting.fault.id",
            "reporting.fault.form-id",
            "reporting.fault.constants",
            "reporting.fault.column-number",
            "reporting.fault.validity",
            "rules.fault.span");

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
            return FormPreview.faulty(read, faults.found());
        }
        List<Form> merged = Merging.merged(library.forms(), read.get());
        Form form = merged.getLast();
        List<FormEdition> changed =
                read.get().editions().stream().filter(this::isChanged).toList();
        changed.stream()
                .filter(edition -> library.edition(edition.id()).isPresent() && used.test(edition.id()))
                .forEach(edition -> files.fault(edition, "reporting.fault.used", edition.id()));
        new TwiceAsked(files).check(merged);
        ContentFaults warnings = new ContentFaults(file);
        new Succession(files, warnings).check(form);
        FormPreview preview = new FormPreview(
                Optional.of(form), changed, ended(form, changed), formerly(form), faults.found(), warnings.found());
        if (preview.isEmpty()) {
            faults.atLine(1, "reporting.fault.same");
            return FormPreview.faulty(Optional.of(form), faults.found());
        }
        return preview;
    }

    /** The editions that stay as they are but for their last day, which may change although reports were filed in them. */
    private List<FormEdition> ended(Form form, List<FormEdition> changed) {
        return form.editions().stream()
                .filter(edition -> changed.stream().noneMatch(one -> one.id().equals(edition.id())))
                .filter(edition -> library.edition(edition.id())
                        .filter(was -> !was.to().equals(edition.to()))
                        .isPresent())
                .toList();
    }

    private Optional<String> formerly(Form form) {
        return library.form(form.id())
                .map(Form::name)
                .filter(name -> !name.equals(form.name()))
                .map(Wording::vi);
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
        List<ContentFault> standing = faults.found().stream()
                .filter(fault -> !REFUSED_LATER.contains(fault.reason().code()))
                .toList();
        found.addAll(standing);
        return standing.isEmpty()
                ? read.map(form -> library.with(new ArrayList<>(Merging.merged(library.forms(), form))))
                : Optional.empty();
    }
}
