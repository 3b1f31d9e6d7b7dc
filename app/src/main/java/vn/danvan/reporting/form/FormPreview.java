package vn.danvan.reporting.form;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;

/**
 * What a file would do to the forms.
 *
 * @param form the form as it would be, with the editions it has already; empty when the file cannot be read so far
 * @param changed the editions that would be new or different
 * @param faults why it cannot be put into force, by line; none when it can
 */
public record FormPreview(Optional<Form> form, List<FormEdition> changed, List<ContentFault> faults) {

    /** Keeps copies. */
    public FormPreview {
        changed = List.copyOf(changed);
        faults = List.copyOf(faults);
    }
}
