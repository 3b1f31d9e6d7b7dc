package vn.danvan.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.Codes.DataElement;
import vn.danvan.reporting.exchange.Codes.DataSet;
import vn.danvan.reporting.exchange.Codes.OrganisationUnit;
import vn.danvan.reporting.exchange.Codes.PeriodType;
import vn.danvan.reporting.exchange.Codes.Ref;
import vn.danvan.reporting.exchange.Codes.ReportingPeriod;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;

/** The codes that programs may ask for: bodies whose reports the key reads, forms, indicators and questions, periods. */
@Component
@Transactional(readOnly = true)
public class CodeLists {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AskedReports reports;
    private final Organisation organisation;
    private final Forms forms;
    private final Periods periods;
    private final ReportNames names;
    private final Clock clock;

    CodeLists(
            AskedReports reports,
            Organisation organisation,
            Forms forms,
            Periods periods,
            ReportNames names,
            Clock clock) {
        this.reports = reports;
        this.organisation = organisation;
        this.forms = forms;
        this.periods = periods;
        this.names = names;
        this.clock = clock;
    }

    /** The bodies whose reports the key may ask for, also those that ended, each as it was last. */
    public List<OrganisationUnit> organisationUnits(Actor actor) {
        return reports.readable(actor).stream().map(this::unit).toList();
    }

    private OrganisationUnit unit(AskedReports.Known known) {
        BodyView body = known.body();
        List<BodyView> above = new ArrayList<>();
        BodyId next = body.superior();
        while (next != null) {
            BodyView superior = organisation.requireBody(next, known.day());
            above.addFirst(superior);
            next = superior.superior();
        }
        BodyView parent = above.isEmpty() ? null : above.getLast();
        String path = above.stream().map(one -> "/" + one.code()).collect(Collectors.joining());
        return new OrganisationUnit(
                body.code(),
                body.code(),
                body.name(),
                body.shortName(),
                above.size() + 1,
                path + "/" + body.code(),
                parent == null ? null : new Ref(parent.code(), parent.code(), parent.name()),
                text(organisation.firstDay(body.id()).orElse(null)),
                text(organisation.lastDay(body.id()).orElse(null)));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The forms with all their editions. */
    public List<DataSet> dataSets() {
        FormLibrary library = forms.current();
        LocalDate today = LocalDate.now(clock);
        return library.forms().stream()
                .map(form -> FormCodes.dataSet(form, today))
                .toList();
    }

    /** The indicators of the catalogue, then the questions of all forms that ask for something else. */
    public List<DataElement> dataElements() {
        return FormCodes.elements(forms.current());
    }

    /** The kinds of period that forms are or were filed for. */
    public List<PeriodType> periodTypes() {
        Set<String> used = used();
        return periods.all().stream()
                .map(PeriodKind::id)
                .distinct()
                .filter(used::contains)
                .map(this::type)
                .toList();
    }

    private PeriodType type(String kind) {
        Wording name = names.kind(kind);
        return new PeriodType(PeriodCode.type(kind), PeriodCode.type(kind), name.vi(), kind, Codes.english(name));
    }

    private Set<String> used() {
        return forms.current().forms().stream()
                .flatMap(form -> form.editions().stream())
                .map(FormEdition::periods)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The periods of the year for which some form is filed, by kind; none for a year that the calendar does not reach. */
    public List<ReportingPeriod> periods(int year) {
        List<Form> all = forms.current().forms();
        return used().stream()
                .flatMap(kind -> periods.ofYear(kind, year).stream())
                .filter(period -> all.stream()
                        .flatMap(form -> form.edition(period).stream())
                        .anyMatch(edition -> edition.periods().contains(period.kind())))
                .map(period -> new ReportingPeriod(
                        PeriodCode.of(period).toString(),
                        PeriodCode.of(period).toString(),
                        names.period(period, VIETNAMESE),
                        PeriodCode.type(period.kind()),
                        period.start().toString(),
                        period.end().toString()))
                .toList();
    }

    /** The year it is. */
    public int year() {
        return LocalDate.now(clock).getYear();
    }
}
