package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** What has to be reported about now: the periods that have begun and whose day is to come or has not long passed. */
@Component
class Duties {

    static final int LOOK_BACK_DAYS = 92;

    private final Forms forms;
    private final Periods periods;
    private final Filers filers;
    private final DueDays days;

    Duties(Forms forms, Periods periods, Filers filers, DueDays days) {
        this.forms = forms;
        this.periods = periods;
        this.filers = filers;
        this.days = days;
    }

    /** A form for a period. */
    record Duty(FormEdition edition, ReportingPeriod period) {}

    /** Every form with the periods that have begun and ended at most that many days ago. */
    List<Duty> around(LocalDate today, int back) {
        List<Duty> duties = new ArrayList<>();
        for (Form form : forms.current().forms()) {
            for (FormEdition edition : form.editions()) {
                for (String kind : edition.periods()) {
                    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
                        periods.ofYear(kind, year).stream()
                                .filter(period -> isUsed(form, edition, period))
                                .filter(period -> Findings.begun(period, today)
                                        && !period.end().isBefore(today.minusDays(back)))
                                .forEach(period -> duties.add(new Duty(edition, period)));
                    }
                }
            }
        }
        return duties;
    }

    /** The form with every period of the year, each in the edition in which it is reported. */
    List<Duty> ofYear(String form, int year) {
        return forms.current().form(form).stream()
                .flatMap(one -> one.editions().stream()
                        .flatMap(edition -> edition.periods().stream()
                                .flatMap(kind -> periods.ofYear(kind, year).stream())
                                .filter(period -> isUsed(one, edition, period))
                                .map(period -> new Duty(edition, period))))
                .toList();
    }

    private static boolean isUsed(Form form, FormEdition edition, ReportingPeriod period) {
        return form.edition(period).filter(edition::equals).isPresent();
    }

    /** Every form with every period of the year. */
    List<Duty> ofYear(int year) {
        return forms.current().forms().stream()
                .flatMap(form -> ofYear(form.id(), year).stream())
                .toList();
    }

    /** What the body has to report, with its own last days. */
    List<ReportLists.Line> of(BodyId body, LocalDate today) {
        return around(today, LOOK_BACK_DAYS).stream()
                .filter(duty -> filers.files(duty.edition(), body, duty.period().end()))
                .map(duty -> new ReportLists.Line(
                        new Slot(duty.edition().form(), body, days.of(duty.edition(), body, duty.period())),
                        duty.edition().id(),
                        null))
                .toList();
    }

    /** One body's form and period, in words that are the same for the same. */
    static String name(Slot slot) {
        return slot.body() + " " + slot.form() + " " + name(slot.period());
    }

    static String name(ReportingPeriod period) {
        return period.kind() + "/" + period.year() + "/" + period.index()
                + period.at().map(hour -> "/" + hour.getHour()).orElse("");
    }
}
