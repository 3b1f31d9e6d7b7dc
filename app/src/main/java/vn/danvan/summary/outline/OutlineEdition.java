package vn.danvan.summary.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.rules.content.Confidence;

/**
 * An outline as it is used for some time.
 *
 * @param from the first day on whose periods it is used: those that end on it or later
 * @param to the last such day, empty when it is in use
 * @param form the form whose submissions the summary rests on
 * @param period the kind of period it is written for
 * @param type the kind of document, by its code: {@code BC}
 * @param title the title, with names in braces
 * @param recipients the list "Nơi nhận" proposed to the signer
 */
public record OutlineEdition(
        String outline,
        LocalDate from,
        Optional<LocalDate> to,
        Confidence confidence,
        String source,
        String form,
        String period,
        String type,
        String title,
        List<String> recipients,
        List<OutlineSection> sections) {

    /** Keeps copies. */
    public OutlineEdition {
        recipients = List.copyOf(recipients);
        sections = List.copyOf(sections);
    }

    /** Its name in records: the outline and the first day. */
    public String id() {
        return outline + "@" + from;
    }

    /** The same with another first day. */
    OutlineEdition from(LocalDate first) {
        return new OutlineEdition(
                outline, first, to, confidence, source, form, period, type, title, recipients, sections);
    }

    /** The same with another last day. */
    OutlineEdition until(Optional<LocalDate> last) {
        return new OutlineEdition(
                outline, from, last, confidence, source, form, period, type, title, recipients, sections);
    }

    /** The same with sections of an earlier edition in front of the appendices; none that this one has itself. */
    public OutlineEdition with(List<OutlineSection> kept) {
        Set<String> own = sections.stream().map(OutlineSection::id).collect(Collectors.toSet());
        List<OutlineSection> all = new ArrayList<>(sections);
        int appendix = (int) sections.stream()
                .takeWhile(section -> section.level() != OutlineSection.Level.APPENDIX)
                .count();
        all.addAll(
                appendix,
                kept.stream().filter(section -> !own.contains(section.id())).toList());
        return new OutlineEdition(outline, from, to, confidence, source, form, period, type, title, recipients, all);
    }

    /** Whether periods that end on that day are summed up along it. */
    public boolean isUsedOn(LocalDate end) {
        return !end.isBefore(from) && to.filter(end::isAfter).isEmpty();
    }
}
