package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.rules.content.Confidence;

/**
 * A form as it is used for some time; what was reported stays under the edition it was reported in.
 *
 * @param form the form
 * @param from the first day on whose periods it is used: those that end on it or later
 * @param to the last such day, empty when it is in use
 * @param filedBy the levels of area whose bodies file it: {@code commune}, {@code district}, {@code province}
 * @param periods the kinds of period it is filed for
 */
public record FormEdition(
        String form,
        LocalDate from,
        Optional<LocalDate> to,
        Confidence confidence,
        String source,
        List<String> filedBy,
        List<String> periods,
        List<Section> sections,
        List<Check> checks) {

    /** Keeps copies. */
    public FormEdition {
        filedBy = List.copyOf(filedBy);
        periods = List.copyOf(periods);
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
    }

    /** Its name in records: the form and the first day, {@code dan-van@2018-01-01}. */
    public String id() {
        return form + "@" + from;
    }

    /** Whether periods that end on that day are reported in it. */
    public boolean isUsedOn(LocalDate end) {
        return !end.isBefore(from) && to.filter(end::isAfter).isEmpty();
    }

    /** All questions in the order of the form. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The question with this id. */
    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** All figures in the order of the form. */
    public Stream<Question.Figure> figures() {
        return questions().filter(Question.Figure.class::isInstance).map(Question.Figure.class::cast);
    }
}
