package vn.danvan.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds the cell that a value of another program belongs to, or says which of its codes is at fault. */
@Component
class DataValueTargets {

    /** A cell of one body's form. */
    record Target(Slot slot, Question question, CellId cell) {}

    /** A target, or why there is none. */
    sealed interface Found {}

    record At(Target target) implements Found {}

    record Nowhere(ValueConflict conflict) implements Found {}

    private static final String DEFAULT_PART = "default";

    private final Forms forms;
    private final Periods periods;
    private final Organisation organisation;
    private final Filers filers;
    private final Clock clock;

    DataValueTargets(Forms forms, Periods periods, Organisation organisation, Filers filers, Clock clock) {
        this.forms = forms;
        this.periods = periods;
        this.organisation = organisation;
        this.filers = filers;
        this.clock = clock;
    }

    Found find(Actor actor, DataValue value, int index) {
        Optional<ReportingPeriod> period =
                PeriodCode.read(value.period()).flatMap(code -> periods.period(code.kind(), code.year(), code.index()));
        if (period.isEmpty()) {
            return nowhere(index, "period", value.period(), "exchange.period");
        }
        Optional<BodyId> body = organisation.bodyByCode(value.orgUnit());
        if (body.isEmpty()) {
            return nowhere(index, "orgUnit", value.orgUnit(), "exchange.org-unit");
        }
        if (!isOwnOrBelow(actor, body.get(), period.get())) {
            return nowhere(index, "orgUnit", value.orgUnit(), "exchange.org-unit-not-below");
        }
        return inForm(value, index, period.get(), body.get());
    }

    private boolean isOwnOrBelow(Actor actor, BodyId body, ReportingPeriod period) {
        return organisation.oversees(
                actor.body(), body, organisation.knownDay(period.end()), organisation.knownDay(LocalDate.now(clock)));
    }

    private Found inForm(DataValue value, int index, ReportingPeriod period, BodyId body) {
        String wanted = value.dataSet();
        FormLibrary library = forms.current();
        if (wanted != null && library.form(wanted).isEmpty()) {
            return nowhere(index, "dataSet", wanted, "exchange.data-set");
        }
        List<FormEdition> editions = library.forms().stream()
                .filter(form -> wanted == null || form.id().equals(wanted))
                .flatMap(form -> edition(form, period, body).stream())
                .toList();
        if (editions.isEmpty()) {
            return nowhere(index, "period", value.period(), "exchange.not-filed");
        }
        for (FormEdition edition : editions) {
            Optional<Question> question = question(edition, value.dataElement());
            if (question.isPresent()) {
                return inQuestion(value, index, new Slot(edition.form(), body, period), question.get());
            }
        }
        return nowhere(index, "dataElement", value.dataElement(), "exchange.data-element");
    }

    private Optional<FormEdition> edition(Form form, ReportingPeriod period, BodyId body) {
        LocalDate end = period.end();
        return form.edition(end)
                .filter(edition -> edition.periods().contains(period.kind()))
                .filter(edition -> filers.files(edition, body, end));
    }

    /** The question with this id, or else the one that asks for the indicator of this code. */
    private static Optional<Question> question(FormEdition edition, String element) {
        return edition.question(element)
                .or(() -> edition.figures()
                        .filter(figure -> figure.indicator().code().equals(element))
                        .map(Question.class::cast)
                        .findFirst());
    }

    private static Found inQuestion(DataValue value, int index, Slot slot, Question question) {
        String part = value.part() == null || value.part().equals(DEFAULT_PART) ? "" : value.part();
        List<String> allowed = question instanceof Question.Figure figure ? figure.parts() : List.of("");
        // Which rows a table may have is known to the form's own rules.
        if (!(question instanceof Question.Table) && !allowed.contains(part)) {
            return new Nowhere(new ValueConflict(
                    index,
                    "categoryOptionCombo",
                    part,
                    Refusal.of("exchange.part", part, value.dataElement(), String.join(", ", allowed))));
        }
        return new At(new Target(slot, question, new CellId(question.id(), part)));
    }

    private static Found nowhere(int index, String property, String code, String reason) {
        return new Nowhere(new ValueConflict(index, property, code, Refusal.of(reason, code)));
    }
}
