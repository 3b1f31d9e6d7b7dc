package vn.danvan.reporting.form;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaultException;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodFiles;

/** All indicators and forms of a content. */
public final class FormLibrary {

    private static final String FOLDER = "reporting/forms";

    private final Catalogue catalogue;
    private final List<Form> forms;

    private FormLibrary(Catalogue catalogue, List<Form> forms) {
        this.catalogue = catalogue;
        this.forms = List.copyOf(forms);
    }

    /**
     * The library below the source.
     *
     * @throws ContentFaultException naming every fault
     */
    public static FormLibrary read(ContentSource source) {
        List<ContentFault> faults = new ArrayList<>();
        FormLibrary library = read(source, PeriodFiles.ids(source), faults);
        if (!faults.isEmpty()) {
            throw new ContentFaultException(faults);
        }
        return library;
    }

    /** Every fault of the indicators and forms below the source, whose periods must be among those of the same source. */
    public static List<ContentFault> check(ContentSource source) {
        List<ContentFault> faults = new ArrayList<>();
        read(source, PeriodFiles.ids(source), faults);
        return faults;
    }

    private static FormLibrary read(ContentSource source, Set<String> periodKinds, List<ContentFault> found) {
        ContentFaults ofCatalogue = new ContentFaults(IndicatorFiles.FILE);
        Catalogue catalogue = IndicatorFiles.read(source, ofCatalogue);
        found.addAll(ofCatalogue.found());
        if (catalogue.indicators().isEmpty()) {
            return new FormLibrary(catalogue, List.of());
        }
        FormFiles files = new FormFiles(catalogue, periodKinds);
        List<Form> forms = new ArrayList<>();
        List<ContentFaults> ofForms = new ArrayList<>();
        for (String path : source.list(FOLDER, ".yaml")) {
            ContentFaults faults = new ContentFaults(path);
            Optional<Reader> file = source.open(path);
            file.flatMap(reader -> files.read(reader, faults)).ifPresent(form -> {
                new Succession(files, new ContentFaults(path)).check(form);
                if (forms.stream().anyMatch(other -> other.id().equals(form.id()))) {
                    faults.atLine(1, "rules.fault.twice", form.id());
                }
                forms.add(form);
            });
            ofForms.add(faults);
        }
        new TwiceAsked(files).check(forms);
        ofForms.forEach(faults -> found.addAll(faults.found()));
        return new FormLibrary(catalogue, forms);
    }

    /** A library of the same indicators with these forms. */
    FormLibrary with(List<Form> others) {
        return new FormLibrary(catalogue, others);
    }

    /** The same forms, asking for indicators as this catalogue has them. */
    FormLibrary with(Catalogue other) {
        return new FormLibrary(other, Rebinding.of(forms, other));
    }

    /** The indicators. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The forms, in the order of their files. */
    public List<Form> forms() {
        return forms;
    }

    /** The form with this id. */
    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The edition with this id, whatever the day. */
    public Optional<FormEdition> edition(String id) {
        return forms.stream()
                .flatMap(form -> form.editions().stream())
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }
}
