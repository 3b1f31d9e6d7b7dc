package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.reporting.figure.ReportsWithout;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;

/** Says of bodies that reported no number whether they sent nothing, or what stands in the cell of their report that counts. */
@Component
@Transactional(readOnly = true)
class UnreportedNumbers implements ReportsWithout {

    /** Of a ratio, whose figures may lack for different reasons, the first of these is told. */
    private static final List<Why> SEVERITY = List.of(Why.NOT_ASKED, Why.NOT_APPLICABLE, Why.BLANK);

    private static final Set<Why> NOTHING_SENT = Set.of(Why.UNSENT, Why.RETURNED);

    /**
     * A report in one of its versions.
     *
     * @param place of the body and period in what is asked
     * @param counts whether its figures count as approved once, so that a later version waits for its own approval
     * @param approved whether every level approved it once, so that no earlier version stands again
     */
    private record Version(
            int place,
            UUID id,
            String form,
            String edition,
            int number,
            SubmissionState state,
            boolean counts,
            boolean approved) {

        List<Object> report() {
            return List.of(place, form);
        }
    }

    /** A cell that has a row, and whether it says that it does not apply. */
    private record Cell(String question, String part, boolean number, boolean notApplicable) {}

    private static final String VERSIONS = """
            select owing.place, report.id, report.form, report.edition, report.version, report.state,
                   report.state = 'SUBMITTED' and exists (
                       select from reporting.step opened
                        where opened.submission = report.id and opened.move = 'REOPENED'
                          and not exists (select from reporting.step later where later.submission = opened.submission
                               and later.move = 'SUBMITTED' and later.place > opened.place)) as opened,
                   report.state = 'APPROVED' or exists (select from reporting.step reopened
                        where reopened.submission = report.id and reopened.move = 'REOPENED') as approved,
                   cell.question, cell.part, cell.value is not null as number, cell.not_applicable
              from unnest(cast(:places as integer[]), cast(:bodies as uuid[]), cast(:kinds as text[]),
                   cast(:years as integer[]), cast(:indexes as integer[]), cast(:hours as time[]))
                   as owing (place, body, kind, year, index, hour)
              join reporting.submission report on report.form = any(:forms) and report.body = owing.body
               and report.period_kind = owing.kind and report.period_year = owing.year
               and report.period_index = owing.index and report.period_at is not distinct from owing.hour
              left join reporting.cell on cell.submission = report.id and cell.question = any(:questions)
            """;

    private final JdbcClient jdbc;
    private final Forms forms;

    UnreportedNumbers(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    @Override
    public Map<Owing, Reason> why(Asked asked, Collection<Owing> owing) {
        FormLibrary library = forms.current();
        List<Owing> all = owing.stream().distinct().toList();
        Map<Version, List<Cell>> found = found(asked, all, questions(library, asked));
        Map<List<Object>, Version> standing = standing(found.keySet());
        Map<Integer, Reason> told = new HashMap<>();
        standing.values()
                .forEach(version -> told.merge(
                        version.place(),
                        reason(library, asked, version, found.getOrDefault(version, List.of())),
                        UnreportedNumbers::telling));
        Map<Owing, Reason> reasons = new LinkedHashMap<>();
        for (int place = 0; place < all.size(); place++) {
            reasons.put(all.get(place), told.getOrDefault(place, new Reason(Why.UNSENT, Optional.empty(), "")));
        }
        return reasons;
    }

    /** As {@link StandingVersions} has it. */
    private static Map<List<Object>, Version> standing(Collection<Version> versions) {
        Map<List<Object>, Integer> approved = versions.stream()
                .filter(Version::approved)
                .collect(Collectors.toMap(Version::report, Version::number, Math::max));
        Comparator<Version> stands = Comparator.comparing(
                        (Version version) -> version.number() >= approved.getOrDefault(version.report(), 0))
                .thenComparing(Version::counts)
                .thenComparingInt(Version::number);
        return versions.stream()
                .collect(Collectors.toMap(Version::report, version -> version, BinaryOperator.maxBy(stands)));
    }

    /** Of two forms that ask for it, the one that was sent tells more. */
    private static Reason telling(Reason one, Reason other) {
        return NOTHING_SENT.contains(one.why()) ? other : one;
    }

    /** The questions that any edition of the forms asks for it. */
    private static Set<String> questions(FormLibrary library, Asked asked) {
        return asked.forms().stream()
                .flatMap(form -> library.form(form).map(Form::editions).stream())
                .flatMap(List::stream)
                .flatMap(FormEdition::figures)
                .filter(figure -> asked.indicators().contains(figure.indicator().code()))
                .map(Question.Figure::id)
                .collect(Collectors.toSet());
    }

    private Map<Version, List<Cell>> found(Asked asked, List<Owing> owing, Set<String> questions) {
        Map<Version, List<Cell>> found = new LinkedHashMap<>();
        jdbc.sql(VERSIONS)
                .param(
                        "places",
                        Stream.iterate(0, place -> place + 1)
                                .limit(owing.size())
                                .toArray(Integer[]::new))
                .param("bodies", owing.stream().map(one -> one.body().value()).toArray(UUID[]::new))
                .param("kinds", owing.stream().map(one -> one.period().kind()).toArray(String[]::new))
                .param("years", owing.stream().map(one -> one.period().year()).toArray(Integer[]::new))
                .param(
                        "indexes",
                        owing.stream().map(one -> one.period().index()).toArray(Integer[]::new))
                .param(
                        "hours",
                        owing.stream()
                                .map(one ->
                                        one.period().at().map(Object::toString).orElse(null))
                                .toArray(String[]::new))
                .param("forms", asked.forms().toArray(String[]::new))
                .param("questions", questions.toArray(String[]::new))
                .query((row, _) -> found.computeIfAbsent(version(row), _ -> new ArrayList<>())
                        .addAll(cell(row)))
                .list();
        return found;
    }

    private static Version version(ResultSet row) throws SQLException {
        SubmissionState state = SubmissionState.valueOf(row.getString("state"));
        return new Version(
                row.getInt("place"),
                row.getObject("id", UUID.class),
                row.getString("form"),
                row.getString("edition"),
                row.getInt("version"),
                state,
                state == SubmissionState.APPROVED || row.getBoolean("opened"),
                row.getBoolean("approved"));
    }

    /** None for a report without a row of the questions. */
    private static List<Cell> cell(ResultSet row) throws SQLException {
        String question = row.getString("question");
        return question == null
                ? List.of()
                : List.of(new Cell(
                        question, row.getString("part"), row.getBoolean("number"), row.getBoolean("not_applicable")));
    }

    private static Reason reason(FormLibrary library, Asked asked, Version version, List<Cell> cells) {
        Optional<UUID> id = Optional.of(version.id());
        return switch (version.state()) {
            case DRAFT -> new Reason(Why.UNSENT, id, "");
            case RETURNED -> new Reason(Why.RETURNED, id, "");
            case SUBMITTED, APPROVED ->
                asked.approvedOnly() && version.state() == SubmissionState.SUBMITTED
                        ? new Reason(Why.WAITING, id, "")
                        : asked.indicators().stream()
                                .flatMap(code -> lacking(library, version, cells, code, asked.part()).stream())
                                .min(Comparator.comparingInt(reason -> SEVERITY.indexOf(reason.why())))
                                .orElse(new Reason(Why.UNKNOWN, id, ""));
        };
    }

    /** Why the report has no number of the indicator; empty when it has one, of a ratio only of one of its figures. */
    private static Optional<Reason> lacking(
            FormLibrary library, Version version, List<Cell> cells, String code, String part) {
        Optional<UUID> id = Optional.of(version.id());
        Optional<Question.Figure> figure = library.edition(version.edition()).stream()
                .flatMap(FormEdition::figures)
                .filter(one -> one.indicator().code().equals(code))
                .findFirst();
        List<String> parts = figure.map(one -> parts(one, part)).orElse(List.of());
        if (parts.isEmpty()) {
            return Optional.of(new Reason(Why.NOT_ASKED, id, ""));
        }
        String question = figure.orElseThrow().id();
        List<Cell> asked = cells.stream()
                .filter(cell -> cell.question().equals(question) && parts.contains(cell.part()))
                .toList();
        if (asked.stream().anyMatch(Cell::number)) {
            return Optional.empty();
        }
        boolean none = !asked.isEmpty() && asked.stream().allMatch(Cell::notApplicable);
        String first = parts.getFirst();
        return Optional.of(new Reason(
                none ? Why.NOT_APPLICABLE : Why.BLANK, id, first.isEmpty() ? question : question + "/" + first));
    }

    /** The parts in which the form asks for it and that stand in the one wanted. */
    private static List<String> parts(Question.Figure figure, String wanted) {
        Indicator indicator = figure.indicator();
        return figure.parts().stream()
                .filter(part -> wanted.isEmpty()
                        || indicator
                                .breakdown()
                                .map(breakdown -> breakdown.isWithin(part, wanted))
                                .orElseGet(() -> part.equals(wanted)))
                .toList();
    }
}
