package vn.danvan.reporting.form;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;

/**
 * What a file would do to the forms.
 *
 * @param form the form as it would be, with the editions it has already; empty when the file cannot be read so far
 * @param changed the editions that would be new or different
 * @param ended the others whose last day would be another
 * @param formerly the name the form has now, when it would get another
 * @param faults why it cannot be put into force, by line; none when it can
 * @param warnings what may be meant so but should be known, by line
 */
public record FormPreview(
        Optional<Form> form,
        List<FormEdition> changed,
        List<FormEdition> ended,
        Optional<String> formerly,
        List<ContentFault> faults,
        List<ContentFault> warnings) {

    /** Keeps copies. */
    public FormPreview {
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** One of a file that cannot be used. */
    static FormPreview faulty(Optional<Form> form, List<ContentFault> faults) {
        return new FormPreview(form, List.of(), List.of(), Optional.empty(), faults, List.of());
    }

    /** Whether it would leave all as it is. */
    boolean isEmpty() {
        return changed.isEmpty() && ended.isEmpty() && formerly.isEmpty();
    }
}
