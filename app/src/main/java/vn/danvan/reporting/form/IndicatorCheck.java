package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holds indicators that the file of a form would change against what was reported of them and who else asks for them. */
final class IndicatorCheck {

    private final FormLibrary library;
    private final EditionUse use;
    private final FormFiles files;

    /**
     * For a file.
     *
     * @param library the forms and indicators as they are without it
     */
    IndicatorCheck(FormLibrary library, EditionUse use, FormFiles files) {
        this.library = library;
        this.use = use;
        this.files = files;
    }

    /**
     * Notes a fault at each indicator that must stay what it is.
     *
     * @param forms the forms as they would be with the file
     */
    void check(List<Form> forms) {
        for (IndicatorChange change : files.changes()) {
            if (change.measuresAnew()) {
                checkMeaning(change, forms);
            }
            if (!change.isSame()) {
                checkDays(change, forms);
            }
        }
    }

    private void checkMeaning(IndicatorChange change, List<Form> forms) {
        String code = change.now().code();
        if (isReported(library, use, code)) {
            files.fault(change, "code", "reporting.fault.indicator-used", code);
            return;
        }
        asking(forms, code)
                .map(FormEdition::id)
                .or(() -> ratio(code))
                .ifPresent(other -> files.fault(change, "code", "reporting.fault.indicator-asked", code, other));
    }

    /** Whether there is a figure of it, a target for one, or a report in which one may stand. */
    static boolean isReported(FormLibrary library, EditionUse use, String code) {
        return use.reported(code)
                || library.forms().stream()
                        .flatMap(form -> form.editions().stream())
                        .filter(edition -> asks(edition, code))
                        .anyMatch(edition -> use.used(edition.id()));
    }

    private static boolean asks(FormEdition edition, String code) {
        return edition.figures().anyMatch(figure -> figure.indicator().code().equals(code));
    }

    /** An edition of another file that asks for it and was checked against what it means now. */
    private Optional<FormEdition> asking(List<Form> forms, String code) {
        return forms.stream()
                .flatMap(form -> form.editions().stream())
                .filter(edition -> !files.holds(edition) && asks(edition, code))
                .findFirst();
    }

    private Optional<String> ratio(String code) {
        return files.catalogue().indicators().stream()
                .filter(other -> files.changes().stream()
                        .noneMatch(one -> one.now().code().equals(other.code())))
                .filter(other -> other.of()
                        .filter(of ->
                                of.numerator().equals(code) || of.denominator().equals(code))
                        .isPresent())
                .map(Indicator::code)
                .findFirst();
    }

    /** Editions of the file itself were held against the days when they were read. */
    private void checkDays(IndicatorChange change, List<Form> forms) {
        Indicator.Basis basis = change.now().basis();
        forms.stream()
                .flatMap(form -> form.editions().stream())
                .filter(edition ->
                        !files.holds(edition) && asks(edition, change.now().code()))
                .filter(edition -> !basis.covers(edition.from(), edition.to()))
                .findFirst()
                .ifPresent(edition -> files.fault(
                        change,
                        "from",
                        "reporting.fault.validity",
                        change.now().code(),
                        basis.from().toString(),
                        basis.to().map(LocalDate::toString).orElse("…"),
                        edition.id()));
    }
}
