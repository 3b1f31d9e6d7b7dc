package vn.danvan.reporting.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.Periods;

/** Reads the file of a form that is to join a library, and says what it would do. */
final class FormWorkshop {

    /** Faults that files put into force by an earlier version may have: what was reported in them must stay readable. */
    private static final Set<String> REFUSED_LATER = Set.of(
            "reporting.fault.id",
            "reporting.fault.form-id",
            "reporting.fault.constants",
            "reporting.fault.column-number",
            "reporting.fault.validity",
            "reporting.fault.code",
            "reporting.fault.indicator-shipped",
            "reporting.fault.indicator-other",
            "reporting.fault.part",
            "reporting.fault.by-many",
            "reporting.fault.unit",
            "reporting.fault.breakdown",
            "reporting.fault.term",
            "rules.fault.span");

    private final FormLibrary library;
    private final Periods periods;
    private final EditionUse use;

    /** For a library, whose forms are filed for these periods. */
    FormWorkshop(FormLibrary library, Periods periods, EditionUse use) {
        this.library = library;
        this.periods = periods;
        this.use = use;
    }

    FormPreview preview(String yaml, String file) {
        ContentFaults faults = new ContentFaults(file);
        FormFiles files = FormFiles.bringing(library.catalogue(), periods.ids());
        Optional<Form> read = files.read(new StringReader(yaml), faults);
        if (read.isEmpty() || !faults.found().isEmpty()) {
            return FormPreview.faulty(read, faults.found());
        }
        // A name that an indicator gets changes no edition that asks for it.
        FormWorkshop bound = new FormWorkshop(library.with(files.catalogue()), periods, use);
        new IndicatorCheck(library, use, files).check(Merging.merged(bound.library.forms(), read.get()));
        return bound.preview(read.get(), files, faults, new ContentFaults(file));
    }

    private FormPreview preview(Form read, FormFiles files, ContentFaults faults, ContentFaults warnings) {
        List<Form> merged = Merging.merged(library.forms(), read);
        Form form = merged.getLast();
        List<FormEdition> changed =
                read.editions().stream().filter(this::isChanged).toList();
        changed.stream()
                .filter(edition -> library.edition(edition.id()).isPresent() && use.used(edition.id()))
                .forEach(edition -> files.fault(edition, "reporting.fault.used", edition.id()));
        new TwiceAsked(files).check(merged);
        new Succession(files, warnings).check(form);
        DueOrder order = new DueOrder(files, warnings, periods);
        changed.forEach(order::check);
        FormPreview preview = new FormPreview(
                Optional.of(form),
                new FormPreview.Changes(changed, ended(form, changed), formerly(form), files.changes()),
                faults.found(),
                warnings.found());
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
        return with(yaml, file, AskedAxes.NOW, Set.of(), found);
    }

    /**
     * The same with a file of before.
     *
     * @param asked in which axes it asked when it was put into force
     * @param passedOver the ids of editions of the system that it did not know and that do not end its own
     */
    Optional<FormLibrary> with(
            String yaml, String file, AskedAxes asked, Set<String> passedOver, List<ContentFault> found) {
        ContentFaults faults = new ContentFaults(file);
        FormFiles files = FormFiles.bringing(library.catalogue(), periods.ids(), asked);
        Optional<Form> read = files.read(new StringReader(yaml), faults);
        List<ContentFault> standing = faults.found().stream()
                .filter(fault -> !REFUSED_LATER.contains(fault.reason().code()))
                .toList();
        found.addAll(standing);
        FormLibrary bound = library.with(files.catalogue());
        return standing.isEmpty()
                ? read.map(form -> bound.with(new ArrayList<>(Merging.merged(bound.forms(), form, passedOver))))
                : Optional.empty();
    }
}
