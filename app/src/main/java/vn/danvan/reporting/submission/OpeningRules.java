package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Whether a form can be reported for a period, and by whom. */
@Component
class OpeningRules {

    private final Forms forms;
    private final Filers filers;
    private final ReportNames names;
    private final PeriodChanges kinds;
    private final Periods periods;
    private final Clock clock;

    OpeningRules(Forms forms, Filers filers, ReportNames names, PeriodChanges kinds, Periods periods, Clock clock) {
        this.forms = forms;
        this.filers = filers;
        this.names = names;
        this.kinds = kinds;
        this.periods = periods;
        this.clock = clock;
    }

    /** The edition in which the form is filed for the period, whatever kinds of period it is filed for. */
    Optional<FormEdition> edition(String form, ReportingPeriod period) {
        return forms.current().form(form).flatMap(found -> found.edition(period));
    }

    /**
     * Keeps editions and kinds of periods as they are until the transaction ends, so that none is taken back or changed under which
     * something is begun.
     */
    void hold() {
        kinds.hold();
        forms.hold();
    }

    /** Why nothing can be begun for the period any more: an administrator gave it other days or hours; empty when it stands. */
    Optional<Refusal> changed(ReportingPeriod period) {
        return periods.stands(period)
                ? Optional.empty()
                : Optional.of(Refusal.at("index", "report.period-changed", names.period(period)));
    }

    Refusal noEdition(String form) {
        return Refusal.at("form", "report.no-edition", names.form(form));
    }

    /** Why nobody can begin it: a kind of period it is not filed for, a period that has not begun. */
    List<Refusal> faults(FormEdition edition, ReportingPeriod period) {
        List<Refusal> faults = new ArrayList<>();
        if (!edition.periods().contains(period.kind())) {
            faults.add(Refusal.at("kind", "report.no-such-period", names.kind(period)));
        }
        if (!Findings.begun(period, LocalDate.now(clock))) {
            faults.add(Refusal.at("index", "report.not-begun", names.period(period)));
        }
        return faults;
    }

    /** The same, and that the slot's body does not file it. */
    List<Refusal> faults(FormEdition edition, Slot slot) {
        List<Refusal> faults = faults(edition, slot.period());
        if (!filers.files(edition, slot.body(), slot.period().end())) {
            faults.add(Refusal.at("form", "report.not-yours", names.form(slot.form())));
        }
        return faults;
    }
}
