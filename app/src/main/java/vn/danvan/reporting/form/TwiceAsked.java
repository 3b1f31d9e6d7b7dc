package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds indicators that one body would report twice for one period, by two forms or in one: they would be counted twice. */
final class TwiceAsked {

    private final FormFiles files;

    TwiceAsked(FormFiles files) {
        this.files = files;
    }

    /** Notes a fault at each question that asks again. */
    void check(List<Form> forms) {
        List<FormEdition> editions =
                forms.stream().flatMap(form -> form.editions().stream()).toList();
        for (int at = 0; at < editions.size(); at++) {
            FormEdition edition = editions.get(at);
            within(edition);
            editions.subList(0, at).stream()
                    .filter(before -> !before.form().equals(edition.form()) && meet(before, edition))
                    .forEach(before -> between(before, edition));
        }
    }

    private void within(FormEdition edition) {
        Map<String, List<Question.Figure>> byCode = edition.figures()
                .collect(Collectors.groupingBy(figure -> figure.indicator().code()));
        byCode.forEach((code, figures) -> figures.stream()
                .skip(1)
                .forEach(figure -> files.fault(edition, figure, "reporting.fault.twice", code, edition.id())));
    }

    private void between(FormEdition before, FormEdition edition) {
        Map<String, Question.Figure> asked = before.figures()
                .collect(Collectors.toMap(figure -> figure.indicator().code(), Function.identity(), (one, _) -> one));
        edition.figures()
                .filter(figure -> asked.containsKey(figure.indicator().code()))
                .forEach(figure -> files.fault(
                        edition,
                        figure,
                        "reporting.fault.twice",
                        figure.indicator().code(),
                        before.id()));
    }

    /** Whether one body may have to file both for one period. */
    private static boolean meet(FormEdition one, FormEdition other) {
        return !one.from().isAfter(other.to().orElse(LocalDate.MAX))
                && !other.from().isAfter(one.to().orElse(LocalDate.MAX))
                && one.periods().stream().anyMatch(other.periods()::contains)
                && one.filedBy().stream()
                        .anyMatch(filer -> other.filedBy().stream().anyMatch(filer::meets));
    }
}
