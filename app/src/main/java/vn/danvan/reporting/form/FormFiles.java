package vn.danvan.reporting.form;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.YamlMap;

/** Reads one file of a form, {@code reporting/forms/….yaml}. */
final class FormFiles {

    private final Set<String> periodKinds;
    private final boolean bringing;
    private final Map<String, Map<String, YamlMap>> places = new HashMap<>();
    private final Map<String, YamlMap> editions = new HashMap<>();
    private Catalogue catalogue;
    private Optional<BroughtIndicators> brought = Optional.empty();

    private final AskedAxes asked;

    private FormFiles(Catalogue catalogue, Set<String> periodKinds, boolean bringing, AskedAxes asked) {
        this.catalogue = catalogue;
        this.periodKinds = periodKinds;
        this.bringing = bringing;
        this.asked = asked;
    }

    /** For forms that ask for the indicators of the catalogue only. */
    FormFiles(Catalogue catalogue, Set<String> periodKinds) {
        this(catalogue, periodKinds, false, AskedAxes.NOW);
    }

    /** For a form that may bring indicators of its own. */
    static FormFiles bringing(Catalogue catalogue, Set<String> periodKinds) {
        return bringing(catalogue, periodKinds, AskedAxes.NOW);
    }

    /** The same, for a file that asks in the axes of when it was put into force. */
    static FormFiles bringing(Catalogue catalogue, Set<String> periodKinds, AskedAxes asked) {
        return new FormFiles(catalogue, periodKinds, true, asked);
    }

    /** The indicators the form may ask for: those there were and those its file brought. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** The indicators that the file names as its own. */
    List<IndicatorChange> changes() {
        return brought.map(BroughtIndicators::changes).orElse(List.of());
    }

    /** Notes a fault at a field of an indicator of the file. */
    void fault(IndicatorChange change, String field, String code, Object... args) {
        brought.ifPresent(own -> own.fault(change, field, code, args));
    }

    /** The form in the file; empty when there is no telling what it is. */
    Optional<Form> read(Reader file, ContentFaults faults) {
        return YamlMap.read(file, faults).map(top -> {
            String id = top.text("form");
            FormIds.checkForm(top, id);
            if (bringing) {
                BroughtIndicators own = BroughtIndicators.read(top, catalogue, id);
                catalogue = own.catalogue();
                brought = Optional.of(own);
            }
            List<FormEdition> editions = new ArrayList<>();
            for (YamlMap map : top.maps("editions")) {
                FormEdition edition = edition(id, map);
                if (!editions.isEmpty() && overlaps(editions.getLast(), edition)) {
                    map.fault(
                            "from",
                            "rules.fault.overlap",
                            edition.id(),
                            editions.getLast().id());
                }
                editions.add(edition);
            }
            if (editions.isEmpty()) {
                top.fault("editions", "rules.fault.empty", "editions");
            }
            Form form = new Form(id, top.wording("name"), editions);
            top.refuseOthers();
            return form;
        });
    }

    /** Notes a fault at a question of an edition that was read here; one of another file is not this file's fault. */
    void fault(FormEdition edition, Question question, String code, Object... args) {
        YamlMap place = places.getOrDefault(edition.id(), Map.of()).get(question.id());
        if (place != null) {
            place.fault("id", code, args);
        }
    }

    /** Notes a fault at an edition that was read. */
    void fault(FormEdition edition, String code, Object... args) {
        Optional.ofNullable(editions.get(edition.id())).ifPresent(map -> map.fault("from", code, args));
    }

    private void outside(FormEdition edition, Question.Figure figure) {
        Indicator.Basis basis = figure.indicator().basis();
        fault(
                edition,
                figure,
                "reporting.fault.validity",
                figure.indicator().code(),
                basis.from().toString(),
                basis.to().map(LocalDate::toString).orElse("…"),
                edition.id());
    }

    /** Whether the edition was read here. */
    boolean holds(FormEdition edition) {
        return editions.containsKey(edition.id());
    }

    /** The line of the edition; the first one when it was not read here. */
    int line(FormEdition edition) {
        return line(edition, "from");
    }

    /** The line of a field of the edition; the first one when it was not read here. */
    int line(FormEdition edition, String field) {
        YamlMap map = editions.get(edition.id());
        return map == null ? 1 : map.line(field);
    }

    /** The line of the question; the first one when it was not read here. */
    int line(FormEdition edition, Question question) {
        YamlMap place = places.getOrDefault(edition.id(), Map.of()).get(question.id());
        return place == null ? 1 : place.line("id");
    }

    private static boolean overlaps(FormEdition before, FormEdition edition) {
        return before.to().isEmpty() || !before.to().get().isBefore(edition.from());
    }

    private FormEdition edition(String form, YamlMap map) {
        LocalDate from = map.date("from");
        Optional<LocalDate> to = map.optionalDate("to");
        boolean whole = map.flag("whole-periods");
        QuestionReader questions = new QuestionReader(catalogue, asked, AskedDays.of(from, to, whole));
        List<Section> sections =
                map.maps("sections").stream().map(questions::section).toList();
        CheckReader reader = new CheckReader(questions.byId());
        List<Check> checks = new ArrayList<>(questions.checks());
        map.maps("checks").forEach(check -> reader.read(check).ifPresent(checks::add));
        HeadReader head = new HeadReader(map, periodKinds);
        List<String> periods = head.periods();
        List<Filer> filers = head.filedBy();
        FormEdition edition = new FormEdition(
                form,
                from,
                to,
                map.choice("confidence", Confidence.class, Confidence.KNOWN),
                map.text("source"),
                filers,
                periods,
                sections,
                checks,
                head.dueRules(periods, filers),
                whole);
        to.filter(from::isAfter).ifPresent(day -> map.fault("to", "rules.fault.span", "to", day.toString()));
        places.put(edition.id(), questions.places());
        editions.put(edition.id(), map);
        edition.figures()
                .filter(figure -> !figure.indicator().basis().covers(from, edition.to()))
                .forEach(figure -> outside(edition, figure));
        map.refuseOthers();
        return edition;
    }
}
