package vn.danvan.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds the cells that values of another program belong to, or says which of their codes is at fault. */
@Component
class DataValueTargets {

    /**
     * A cell of one body's form.
     *
     * @param edition the one under which the report stands, or would be begun
     */
    record Target(Slot slot, FormEdition edition, Question question, CellId cell) {}

    /** A target, or why there is none. */
    sealed interface Found {}

    record At(Target target) implements Found {}

    record Nowhere(ValueConflict conflict) implements Found {}

    private static final String DEFAULT_PART = "default";

    private final Forms forms;
    private final Periods periods;
    private final Organisation organisation;
    private final Filers filers;
    private final Submissions submissions;
    private final Clock clock;

    DataValueTargets(
            Forms forms,
            Periods periods,
            Organisation organisation,
            Filers filers,
            Submissions submissions,
            Clock clock) {
        this.forms = forms;
        this.periods = periods;
        this.organisation = organisation;
        this.filers = filers;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Finds those of one import, looking up once what many of its values share. */
    Finder finder(Actor actor) {
        return new Finder(actor, forms.current());
    }

    /** Finds the cells of one import's values. */
    final class Finder {

        private record Place(BodyId body, ReportingPeriod period) {}

        private final Actor actor;
        private final FormLibrary library;
        private final LocalDate today = organisation.knownDay(LocalDate.now(clock));
        private final Map<String, Optional<ReportingPeriod>> named = new HashMap<>();
        private final Map<Place, Boolean> reached = new HashMap<>();
        private final Map<Slot, Optional<FormEdition>> editions = new HashMap<>();

        private Finder(Actor actor, FormLibrary library) {
            this.actor = actor;
            this.library = library;
        }

        Found find(DataValue value, int index) {
            Optional<ReportingPeriod> period = named.computeIfAbsent(value.period(), this::period);
            if (period.isEmpty()) {
                return nowhere(index, "period", value.period(), "exchange.period");
            }
            Optional<BodyId> body = organisation.bodyByCode(value.orgUnit());
            if (body.isEmpty()) {
                return nowhere(index, "orgUnit", value.orgUnit(), "exchange.org-unit");
            }
            Place place = new Place(body.get(), period.get());
            return reached.computeIfAbsent(place, this::isOwnOrBelow)
                    ? inForm(value, index, place)
                    : nowhere(index, "orgUnit", value.orgUnit(), "exchange.org-unit-not-below");
        }

        private Optional<ReportingPeriod> period(String name) {
            return PeriodCode.read(name).flatMap(code -> periods.period(code.kind(), code.year(), code.index()));
        }

        private boolean isOwnOrBelow(Place place) {
            return organisation.oversees(
                    actor.body(),
                    place.body(),
                    organisation.knownDay(place.period().end()),
                    today);
        }

        private Found inForm(DataValue value, int index, Place place) {
            String wanted = value.dataSet();
            List<Form> asked = library.forms().stream()
                    .filter(form -> wanted == null || form.id().equals(wanted))
                    .toList();
            if (wanted != null && asked.isEmpty()) {
                return nowhere(index, "dataSet", wanted, "exchange.data-set");
            }
            String element = value.dataElement();
            List<Target> found = asked.stream()
                    .filter(form -> form.editions().stream()
                            .anyMatch(edition -> question(edition, element).isPresent()))
                    .flatMap(form -> target(form, place, element).stream())
                    .toList();
            if (found.size() > 1) {
                String several =
                        found.stream().map(target -> target.slot().form()).collect(Collectors.joining(", "));
                return new Nowhere(new ValueConflict(
                        index, "dataSet", element, Refusal.of("exchange.data-set-several", element, several)));
            }
            if (found.size() == 1) {
                return inQuestion(value, index, found.getFirst());
            }
            return asked.stream().anyMatch(form -> edition(form, place).isPresent())
                    ? nowhere(index, "dataElement", element, "exchange.data-element")
                    : nowhere(index, "period", value.period(), "exchange.not-filed");
        }

        private Optional<Target> target(Form form, Place place, String element) {
            return edition(form, place)
                    .flatMap(edition -> question(edition, element)
                            .map(question ->
                                    new Target(slot(form, place), edition, question, new CellId(question.id(), ""))));
        }

        private Optional<FormEdition> edition(Form form, Place place) {
            return editions.computeIfAbsent(
                    slot(form, place), slot -> begun(slot).or(() -> newest(form, place)));
        }

        /** A report stays under its edition, though a newer one asks for something else by the same name. */
        private Optional<FormEdition> begun(Slot slot) {
            return submissions.of(slot).flatMap(report -> library.edition(report.edition()));
        }

        private Optional<FormEdition> newest(Form form, Place place) {
            LocalDate end = place.period().end();
            return form.edition(place.period())
                    .filter(edition -> edition.periods().contains(place.period().kind()))
                    .filter(edition -> filers.files(edition, place.body(), end));
        }
    }

    private static Slot slot(Form form, Finder.Place place) {
        return new Slot(form.id(), place.body(), place.period());
    }

    /** The question with this id, or else the one that asks for the indicator of this code. */
    private static Optional<Question> question(FormEdition edition, String element) {
        return edition.question(element)
                .or(() -> edition.figures()
                        .filter(figure -> figure.indicator().code().equals(element))
                        .map(Question.class::cast)
                        .findFirst());
    }

    private static Found inQuestion(DataValue value, int index, Target target) {
        Question question = target.question();
        String part = part(value.part());
        List<String> allowed = question instanceof Question.Figure figure ? figure.parts() : List.of("");
        // Which rows a table may have is known to the form's own rules.
        if (!(question instanceof Question.Table) && !allowed.contains(part)) {
            return new Nowhere(new ValueConflict(
                    index,
                    "categoryOptionCombo",
                    part,
                    gone(question, part)
                            .map(one -> Refusal.of(
                                    "exchange.part-gone",
                                    one.name(),
                                    part,
                                    value.dataElement(),
                                    String.join(", ", allowed)))
                            .orElseGet(() -> Refusal.of(
                                    "exchange.part", part, value.dataElement(), String.join(", ", allowed)))));
        }
        return new At(new Target(target.slot(), target.edition(), question, new CellId(question.id(), part)));
    }

    /** The part of the indicator that this edition does not ask for because there was no such thing in its days. */
    private static Optional<Breakdown.Item> gone(Question question, String part) {
        return question instanceof Question.Figure figure
                        && List.of(part.split("_", -1)).stream().anyMatch(figure.gone()::contains)
                ? figure.indicator().breakdown().flatMap(all -> all.part(part))
                : Optional.empty();
    }

    private static String part(@Nullable String named) {
        return named == null || named.equals(DEFAULT_PART) ? "" : named;
    }

    private static Found nowhere(int index, String property, String code, String reason) {
        return new Nowhere(new ValueConflict(index, property, code, Refusal.of(reason, code)));
    }
}
