package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFaults;

/** Looks at the editions of a form one beside the other: days without any, and ids that ask for something else. */
final class Succession {

    private final FormFiles files;
    private final ContentFaults warnings;

    /**
     * For editions of which some were read from a file.
     *
     * @param warnings takes what whoever brings the file should know although it may be meant so
     */
    Succession(FormFiles files, ContentFaults warnings) {
        this.files = files;
        this.warnings = warnings;
    }

    void check(Form form) {
        List<FormEdition> editions = form.editions();
        for (int at = 0; at < editions.size(); at++) {
            FormEdition edition = editions.get(at);
            Optional<FormEdition> next =
                    at + 1 < editions.size() ? Optional.of(editions.get(at + 1)) : Optional.empty();
            edition.to().ifPresent(last -> gap(edition, last.plusDays(1), next));
            List<FormEdition> before = editions.subList(0, at).reversed();
            edition.figures().forEach(figure -> reused(before, edition, figure));
            if (files.holds(edition) && !edition.wholePeriods()) {
                edition.figures().forEach(figure -> ended(edition, figure));
            }
        }
    }

    /** A part of before the edition is asked for in it all the same, unless it is for whole periods. */
    private void ended(FormEdition edition, Question.Figure figure) {
        figure.breakdown().stream()
                .flatMap(breakdown -> breakdown.alone().stream())
                .forEach(part -> part.until()
                        .filter(edition.from()::isAfter)
                        .ifPresent(until -> warnings.atLine(
                                files.line(edition, figure),
                                "reporting.warning.part-ended",
                                figure.indicator().code(),
                                part.id(),
                                until,
                                edition.id())));
    }

    private void gap(FormEdition edition, LocalDate free, Optional<FormEdition> next) {
        if (next.isEmpty()) {
            warnings.atLine(files.line(edition), "reporting.warning.end", edition.id(), free);
        } else if (next.get().from().isAfter(free)) {
            warnings.atLine(
                    files.line(edition),
                    "reporting.warning.gap",
                    edition.id(),
                    free,
                    next.get().from().minusDays(1));
        }
    }

    private void reused(List<FormEdition> before, FormEdition edition, Question.Figure figure) {
        before.stream()
                .filter(one -> one.figure(figure.id()).isPresent())
                .findFirst()
                .ifPresent(one -> reused(one, one.figure(figure.id()).orElseThrow(), edition, figure));
    }

    private void reused(FormEdition before, Question.Figure was, FormEdition edition, Question.Figure now) {
        Indicator then = was.indicator();
        boolean here = files.holds(edition);
        if (then.code().equals(now.indicator().code()) || !(here || files.holds(before))) {
            return;
        }
        FormEdition at = here ? edition : before;
        Question.Figure question = here ? now : was;
        String other = here ? then.code() : now.indicator().code();
        String otherEdition = here ? before.id() : edition.id();
        if (then.unit().equals(now.indicator().unit())) {
            warnings.atLine(files.line(at, question), "reporting.warning.reused", question.id(), other, otherEdition);
        } else {
            files.fault(at, question, "reporting.fault.reused", question.id(), other, otherEdition);
        }
    }
}
