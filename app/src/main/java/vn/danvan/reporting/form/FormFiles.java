package vn.danvan.reporting.form;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/** Reads one file of a form, {@code reporting/forms/….yaml}. */
final class FormFiles {

    private static final Set<String> LEVELS = Set.of("commune", "district", "province");

    private final Catalogue catalogue;
    private final Set<String> periodKinds;

    FormFiles(Catalogue catalogue, Set<String> periodKinds) {
        this.catalogue = catalogue;
        this.periodKinds = periodKinds;
    }

    /** The form in the file; empty when there is no telling what it is. */
    Optional<Form> read(Reader file, ContentFaults faults) {
        return YamlMap.read(file, faults).map(top -> {
            String id = top.text("form");
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

    private static boolean overlaps(FormEdition before, FormEdition edition) {
        return before.to().isEmpty() || !before.to().get().isBefore(edition.from());
    }

    private FormEdition edition(String form, YamlMap map) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<Section> sections = new ArrayList<>();
        for (YamlMap section : map.maps("sections")) {
            sections.add(section(section, questions));
        }
        CheckReader reader = new CheckReader(questions);
        List<Check> checks = new ArrayList<>();
        map.maps("checks").forEach(check -> reader.read(check).ifPresent(checks::add));
        LocalDate from = map.date("from");
        FormEdition edition = new FormEdition(
                form,
                from,
                map.optionalDate("to"),
                map.choice("confidence", Confidence.class, Confidence.KNOWN),
                map.text("source"),
                known(map, "filed-by", LEVELS),
                known(map, "periods", periodKinds),
                sections,
                checks);
        map.refuseOthers();
        return edition;
    }

    private static List<String> known(YamlMap map, String key, Set<String> allowed) {
        List<String> given = map.texts(key);
        if (given.isEmpty()) {
            map.fault(key, "rules.fault.empty", key);
        }
        given.stream()
                .filter(one -> !allowed.contains(one))
                .forEach(one -> map.fault(
                        key,
                        "rules.fault.choice",
                        key,
                        one,
                        allowed.stream().sorted().toList()));
        return given;
    }

    private Section section(YamlMap map, Map<String, Question> questions) {
        List<Question> own = new ArrayList<>();
        for (YamlMap one : map.maps("questions")) {
            Question question = question(one);
            if (questions.put(question.id(), question) != null) {
                one.fault("id", "rules.fault.twice", question.id());
            }
            own.add(question);
        }
        Section section = new Section(map.text("id"), map.wording("name"), own);
        map.refuseOthers();
        return section;
    }

    private Question question(YamlMap map) {
        String id = map.text("id");
        boolean compulsory = map.flag("compulsory");
        Map<String, Question> asked = new HashMap<>();
        map.optionalText("figure").ifPresent(code -> asked.put("figure", figure(map, id, code, compulsory)));
        map.optionalWording("text")
                .ifPresent(label -> asked.put("text", new Question.Narrative(id, label, compulsory)));
        map.optionalWording("yes-no")
                .ifPresent(label -> asked.put("yes-no", new Question.YesNo(id, label, compulsory)));
        map.optionalWording("day").ifPresent(label -> asked.put("day", new Question.Day(id, label, compulsory)));
        map.optionalWording("choice")
                .ifPresent(label -> asked.put("choice", new Question.Choice(id, label, compulsory, options(map))));
        if (asked.size() != 1) {
            map.fault("id", "reporting.fault.kind", id);
        }
        map.refuseOthers();
        return asked.values().stream()
                .findFirst()
                .orElseGet(() -> new Question.Narrative(id, new Wording(id, id), compulsory));
    }

    private Question figure(YamlMap map, String id, String code, boolean compulsory) {
        Optional<Indicator> indicator = catalogue.indicator(code);
        if (indicator.isEmpty() || indicator.get().summing() == Summing.RATIO) {
            map.fault("figure", "reporting.fault.indicator", code);
        }
        return new Question.Figure(
                id,
                map.optionalWording("label"),
                indicator.orElse(catalogue.indicators().getFirst()),
                compulsory,
                map.has("most")
                        ? Optional.of(BigDecimal.valueOf(map.number("most", 1, 999_999_999)))
                        : Optional.empty(),
                map.has("explain-change-over")
                        ? Optional.of(map.number("explain-change-over", 1, 1000))
                        : Optional.empty());
    }

    private static List<Breakdown.Item> options(YamlMap map) {
        List<Breakdown.Item> options = new ArrayList<>();
        map.optionalMap("options").ifPresent(all -> {
            all.names().forEach(id -> options.add(new Breakdown.Item(id, all.wording(id))));
            all.refuseOthers();
        });
        if (options.size() < 2) {
            map.fault("options", "rules.fault.empty", "options");
        }
        return options;
    }
}
