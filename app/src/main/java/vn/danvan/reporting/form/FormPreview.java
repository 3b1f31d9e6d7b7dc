package vn.danvan.reporting.form;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;

/**
 * What a file would do to the forms.
 *
 * @param form the form as it would be, with the editions it has already; empty when the file cannot be read so far
 * @param faults why it cannot be put into force, by line; none when it can
 * @param warnings what may be meant so but should be known, by line
 */
public record FormPreview(
        Optional<Form> form, Changes changes, List<ContentFault> faults, List<ContentFault> warnings) {

    /** Keeps copies. */
    public FormPreview {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /**
     * What would be other than it is.
     *
     * @param editions those that would be new or different
     * @param ended the others whose last day would be another
     * @param formerly the name the form has now, when it would get another
     * @param indicators those the file names, also the ones that stay as they are
     */
    public record Changes(
            List<FormEdition> editions,
            List<FormEdition> ended,
            Optional<String> formerly,
            List<IndicatorChange> indicators) {

        static final Changes NONE = new Changes(List.of(), List.of(), Optional.empty(), List.of());

        /** Keeps copies. */
        public Changes {
            editions = List.copyOf(editions);
            ended = List.copyOf(ended);
            indicators = List.copyOf(indicators);
        }

        /** The codes of the indicators that would be new or different. */
        List<String> codes() {
            return indicators.stream()
                    .filter(change -> !change.isSame())
                    .map(change -> change.now().code())
                    .toList();
        }
    }

    /** One of a file that cannot be used. */
    static FormPreview faulty(Optional<Form> form, List<ContentFault> faults) {
        return new FormPreview(form, Changes.NONE, faults, List.of());
    }

    /** The editions that would be new or different. */
    public List<FormEdition> changed() {
        return changes.editions();
    }

    /** The others whose last day would be another. */
    public List<FormEdition> ended() {
        return changes.ended();
    }

    /** The name the form has now, when it would get another. */
    public Optional<String> formerly() {
        return changes.formerly();
    }

    /** Whether it would leave all as it is. */
    boolean isEmpty() {
        return changed().isEmpty()
                && ended().isEmpty()
                && formerly().isEmpty()
                && changes.codes().isEmpty();
    }
}
