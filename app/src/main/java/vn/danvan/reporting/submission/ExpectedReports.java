package vn.danvan.reporting.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Map<String, Set<String>> askers(ReportingPeriod period) {
        Map<String, Set<String>> askers = new HashMap<>();
        for (Form form : forms.current().forms()) {
            edition(form, period)
                    .ifPresent(edition -> edition.figures()
                            .forEach(question -> askers.computeIfAbsent(
                                            question.indicator().code(), _ -> new HashSet<>())
                                    .add(form.id())));
        }
        return askers;
    }

    @Override
    public Set<BodyId> filers(String form, ReportingPeriod period) {
        return forms.current()
                .form(form)
                .flatMap(one -> edition(one, period))
                .map(edition -> filers.filers(edition, period).stream()
                        .map(BodyView::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<FormEdition> edition(Form form, ReportingPeriod period) {
        return form.edition(period).filter(one -> one.periods().contains(period.kind()));
    }
}
