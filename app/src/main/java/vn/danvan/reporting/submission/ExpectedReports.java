package vn.danvan.reporting.submission;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.figure.ExpectedFilers;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** Says of an indicator whose figures are awaited: those of every body that files a form which asks for it. */
@Component
class ExpectedReports implements ExpectedFilers {

    private final Forms forms;
    private final Filers filers;

    ExpectedReports(Forms forms, Filers filers) {
        this.forms = forms;
        this.filers = filers;
    }

    @Override
    public Optional<Set<BodyId>> expected(String indicator, ReportingPeriod period) {
        Set<BodyId> bodies = new HashSet<>();
        boolean asked = false;
        for (Form form : forms.current().forms()) {
            Optional<FormEdition> edition = form.edition(period.end())
                    .filter(one -> one.periods().contains(period.kind()))
                    .filter(one -> asks(one, indicator));
            if (edition.isPresent()) {
                asked = true;
                filers.filers(edition.get(), period).stream().map(BodyView::id).forEach(bodies::add);
            }
        }
        return asked ? Optional.of(bodies) : Optional.empty();
    }

    private static boolean asks(FormEdition edition, String indicator) {
        return edition.figures()
                .anyMatch(question -> question.indicator().code().equals(indicator));
    }
}
