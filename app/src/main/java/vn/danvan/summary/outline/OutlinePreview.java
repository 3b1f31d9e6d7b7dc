package vn.danvan.summary.outline;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;

/**
 * What a file would do to the outlines.
 *
 * @param outline the outline as it would be, with the editions it has already; empty when the file cannot be read so far
 * @param changed the editions that would be new or different
 * @param ended the others whose last day would be another
 * @param formerly the name the outline has now, when it would get another
 * @param faults why it cannot be put into force, by line; none when it can
 */
public record OutlinePreview(
        Optional<Outlines.Outline> outline,
        List<Changed> changed,
        List<OutlineEdition> ended,
        Optional<String> formerly,
        List<ContentFault> faults) {

    /** Keeps copies. */
    public OutlinePreview {
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        faults = List.copyOf(faults);
    }

    /**
     * An edition that would be new or different.
     *
     * @param diff against the edition it takes the place of; empty when there was none before it
     */
    public record Changed(OutlineEdition edition, Optional<OutlineDiff> diff) {}

    /** One of a file that cannot be used. */
    static OutlinePreview faulty(Optional<Outlines.Outline> outline, List<ContentFault> faults) {
        return new OutlinePreview(outline, List.of(), List.of(), Optional.empty(), faults);
    }

    /** Whether it would leave all as it is. */
    boolean isEmpty() {
        return changed.isEmpty() && ended.isEmpty() && formerly.isEmpty();
    }
}
