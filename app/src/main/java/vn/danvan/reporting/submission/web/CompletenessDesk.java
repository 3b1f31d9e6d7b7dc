package vn.danvan.reporting.submission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.SearchKey;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.AskedNumber;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.Completeness.Column;
import vn.danvan.reporting.submission.Completeness.Row;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads what is asked of the page of completeness and answers it: columns, then rows narrowed and sorted. */
@Component
class CompletenessDesk {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /**
     * The answer; the form is filled up with what was left open.
     *
     * @param young set when columns are left out because the reader's body did not exist yet
     */
    record Answer(
            CompletenessForm form,
            List<Column> columns,
            List<Row> rows,
            long all,
            List<Refusal> faults,
            Optional<YoungBody> young) {}

    private final Completeness completeness;
    private final Forms forms;
    private final Periods periods;
    private final Organisation organisation;
    private final WordsDesk words;

    CompletenessDesk(
            Completeness completeness, Forms forms, Periods periods, Organisation organisation, WordsDesk words) {
        this.completeness = completeness;
        this.forms = forms;
        this.periods = periods;
        this.organisation = organisation;
        this.words = words;
    }

    Answer answer(Actor actor, CompletenessForm typed) {
        List<Refusal> faults = new ArrayList<>();
        CompletenessForm form = filledUp(typed);
        List<Column> asked = columns(form, faults);
        Optional<LocalDate> first = organisation.firstDay(actor.body());
        List<Column> columns = asked.stream()
                .filter(column -> first.filter(column.period().end()::isBefore).isEmpty()
                        || followed(actor, column.period().end()))
                .toList();
        List<Row> all = columns.isEmpty() ? List.of() : completeness.matrix(actor, columns);
        int left = asked.size() - columns.size();
        return new Answer(
                form, columns, narrowed(all, form), all.size(), faults, first.flatMap(day -> young(actor, day, left)));
    }

    /** Whether the reader's body stands in the place of one that there was then. */
    private boolean followed(Actor actor, LocalDate then) {
        return !organisation
                .formerly(actor.body(), organisation.knownDay(then), organisation.knownDay(words.today()))
                .isEmpty();
    }

    /**
     * A body asks about its own time, and that of bodies it follows; what was before is said and not shown as if nobody had
     * reported.
     */
    private Optional<YoungBody> young(Actor actor, LocalDate first, int left) {
        return left == 0
                ? Optional.empty()
                : organisation.body(actor.body(), first).map(body -> new YoungBody(body.name(), first, left));
    }

    /** An address without anything asks for this year of the first form, period by period. */
    private CompletenessForm filledUp(CompletenessForm asked) {
        boolean fresh = asked.kind() == null && asked.form() == null;
        String year = CompletenessForm.text(asked.year()).isEmpty()
                ? Integer.toString(words.today().getYear())
                : CompletenessForm.text(asked.year());
        String form = fresh ? firstAsked(asked, year) : CompletenessForm.text(asked.form());
        String kind = CompletenessForm.text(asked.kind());
        return asked.of(form, kind.isEmpty() ? kindOf(form) : kind, year);
    }

    /** The first form of which a period of the year has begun. */
    private String firstAsked(CompletenessForm asked, String year) {
        List<Form> all = forms.current().forms();
        return all.stream()
                .map(Form::id)
                .filter(id -> !columns(asked.of(id, kindOf(id), year), new ArrayList<>())
                        .isEmpty())
                .findFirst()
                .orElse(all.getFirst().id());
    }

    private String kindOf(String form) {
        return forms.current()
                .form(form)
                .map(found -> found.editions().getLast().periods().getFirst())
                .orElse("calendar-month");
    }

    private List<Column> columns(CompletenessForm form, List<Refusal> faults) {
        Optional<Integer> year =
                AskedNumber.read(CompletenessForm.text(form.year()), "year", FIRST_YEAR, LAST_YEAR, faults);
        String index = CompletenessForm.text(form.index());
        Optional<Integer> number = index.isEmpty() ? Optional.empty() : AskedNumber.read(index, "index", 1, 53, faults);
        if (year.isEmpty() || !faults.isEmpty()) {
            return List.of();
        }
        String kind = CompletenessForm.text(form.kind());
        List<ReportingPeriod> wanted = periods.ofYear(kind, year.get()).stream()
                .filter(period -> number.isEmpty() || period.index() == number.get())
                .toList();
        if (wanted.isEmpty()) {
            faults.add(none(kind, year.get().toString(), index));
            return List.of();
        }
        String id = CompletenessForm.text(form.form());
        if (id.isEmpty() && wanted.size() > 1) {
            return columnsOf(latestBegun(wanted), forms.current().forms());
        }
        List<Form> of = id.isEmpty()
                ? forms.current().forms()
                : forms.current().form(id).stream().toList();
        List<Column> columns = wanted.stream()
                .filter(period -> wanted.size() == 1 || !period.start().isAfter(words.today()))
                .flatMap(period -> columnsOf(List.of(period), of).stream())
                .toList();
        if (columns.isEmpty()) {
            faults.add(Refusal.at("kind", "report.nothing-asked"));
        }
        return columns;
    }

    private Refusal none(String kind, String year, String index) {
        return index.isEmpty()
                ? Refusal.at("kind", "report.no-period-of-kind", words.names().kind(kind), year)
                : Refusal.at("index", "report.no-period", index, year);
    }

    /** All forms stand side by side for one period only: the latest that has begun, or whose hour has come. */
    private List<ReportingPeriod> latestBegun(List<ReportingPeriod> wanted) {
        return wanted.stream()
                .filter(period -> period.hasCome(words.now()))
                .reduce((one, later) -> later)
                .or(() -> wanted.stream().findFirst())
                .stream()
                .toList();
    }

    private static List<Column> columnsOf(List<ReportingPeriod> wanted, List<Form> of) {
        return of.stream()
                .flatMap(form -> wanted.stream().flatMap(period -> column(form, period)))
                .toList();
    }

    private static Stream<Column> column(Form form, ReportingPeriod period) {
        Optional<FormEdition> edition =
                form.edition(period).filter(found -> found.periods().contains(period.kind()));
        return edition.map(found -> new Column(found, period)).stream();
    }

    private static List<Row> narrowed(List<Row> rows, CompletenessForm form) {
        String wanted = SearchKey.foldPlain(CompletenessForm.text(form.q()));
        Stream<Row> found = rows.stream()
                .filter(row -> wanted.isEmpty()
                        || SearchKey.foldPlain(row.body().name()).contains(wanted))
                .filter(row -> switch (CompletenessForm.text(form.only())) {
                    case "missing" -> row.missing() > 0;
                    case "late" -> row.late() > 0 || row.missing() > 0;
                    default -> true;
                });
        return switch (CompletenessForm.text(form.sort())) {
            case "missing" ->
                found.sorted(Comparator.comparingLong(Row::missing).reversed()).toList();
            case "late" ->
                found.sorted(Comparator.comparingLong(Row::late).reversed()).toList();
            case "year" ->
                found.sorted(Comparator.comparingInt((Row row) ->
                                        row.year().late() + row.year().missing())
                                .reversed())
                        .toList();
            default -> found.toList();
        };
    }

    /** The name of a column: the period when one form is looked at, else the form. */
    String name(CompletenessForm form, Column column, Locale locale) {
        return CompletenessForm.text(form.form()).isEmpty()
                ? words.names().form(column.edition().form(), locale)
                : words.names().period(column.period(), locale);
    }
}
