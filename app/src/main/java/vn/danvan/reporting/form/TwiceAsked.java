package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds indicators that one body would report twice for one period, by two forms or in one: they would be counted twice. */
final class TwiceAsked {

    /** Two editions in which one body would report an indicator; the same one when it asks twice. */
    record Clash(FormEdition before, FormEdition edition, Question.Figure figure) {

        private boolean isLike(Clash other) {
            return figure.indicator().code().equals(other.figure.indicator().code()) && forms().equals(other.forms());
        }

        private Set<String> forms() {
            return new HashSet<>(List.of(before.form(), edition.form()));
        }
    }

    private final FormFiles files;

    TwiceAsked(FormFiles files) {
        this.files = files;
    }

    /** Notes a fault at each question that asks again, once however many editions of the other form ask for the same. */
    void check(List<Form> forms) {
        Set<List<String>> noted = new HashSet<>();
        clashes(forms).stream()
                .filter(clash -> noted.add(List.of(
                        clash.edition().id(),
                        clash.figure().id(),
                        clash.before().form())))
                .forEach(clash -> files.fault(
                        clash.edition(),
                        clash.figure(),
                        "reporting.fault.twice",
                        clash.figure().indicator().code(),
                        clash.before().id()));
    }

    /** What is asked twice of these forms and was not of those. */
    static List<Clash> added(List<Form> these, List<Form> those) {
        List<Clash> known = clashes(those);
        return clashes(these).stream()
                .filter(clash -> known.stream().noneMatch(clash::isLike))
                .toList();
    }

    private static List<Clash> clashes(List<Form> forms) {
        List<FormEdition> editions =
                forms.stream().flatMap(form -> form.editions().stream()).toList();
        List<Clash> found = new ArrayList<>();
        for (int at = 0; at < editions.size(); at++) {
            FormEdition edition = editions.get(at);
            within(edition, found);
            editions.subList(0, at).stream()
                    .filter(before -> !before.form().equals(edition.form()) && meet(before, edition))
                    .forEach(before -> between(before, edition, found));
        }
        return found;
    }

    private static void within(FormEdition edition, List<Clash> found) {
        Map<String, List<Question.Figure>> byCode = edition.figures()
                .collect(Collectors.groupingBy(figure -> figure.indicator().code()));
        byCode.values()
                .forEach(figures ->
                        figures.stream().skip(1).forEach(figure -> found.add(new Clash(edition, edition, figure))));
    }

    private static void between(FormEdition before, FormEdition edition, List<Clash> found) {
        Set<String> asked =
                before.figures().map(figure -> figure.indicator().code()).collect(Collectors.toSet());
        edition.figures()
                .filter(figure -> asked.contains(figure.indicator().code()))
                .forEach(figure -> found.add(new Clash(before, edition, figure)));
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
