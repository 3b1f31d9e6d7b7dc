package vn.danvan.summary.outline;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.Step;
import vn.danvan.rules.content.YamlMap;
import vn.danvan.summary.compose.PatternCheck;
import vn.danvan.summary.compose.SentencePattern;
import vn.danvan.summary.register.Addressees;

/** Reads a file of outlines, such as {@code summary/outlines.yaml}, against indicators and forms. */
final class OutlineReader {

    /** Ids stand in addresses of pages. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]*");

    /** The kinds of documents a summary can be printed as: their names are among the messages. */
    private static final List<String> TYPES = List.of("BC");

    private final FormLibrary forms;
    private final OutlinePeriods periods;
    private final PatternCheck patterns;
    private final Map<String, YamlMap> editions = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final SectionOrder structure = new SectionOrder();
    private String period = "";
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;

    /**
     * Reads against these forms.
     *
     * @param periods the kinds of periods a summary may be written for
     */
    OutlineReader(FormLibrary forms, OutlinePeriods periods) {
        this.forms = forms;
        this.periods = periods;
        this.patterns = new PatternCheck(forms.catalogue());
    }

    List<Outlines.Outline> read(Reader file, ContentFaults faults) {
        return YamlMap.read(file, faults)
                .map(top -> {
                    List<Outlines.Outline> read =
                            top.maps("outlines").stream().map(this::outline).toList();
                    if (read.isEmpty()) {
                        top.fault("outlines", "rules.fault.empty", "outlines");
                    }
                    top.refuseOthers();
                    return read;
                })
                .orElse(List.of());
    }

    /** Notes a fault at an edition that was read here; one of another file is not this file's fault. */
    void fault(OutlineEdition edition, String code, Object... args) {
        Optional.ofNullable(editions.get(edition.id())).ifPresent(map -> map.fault("from", code, args));
    }

    private Outlines.Outline outline(YamlMap map) {
        String id = id(map);
        List<OutlineEdition> read = new ArrayList<>();
        for (YamlMap one : map.maps("editions")) {
            OutlineEdition edition = edition(id, one);
            read.stream()
                    .filter(earlier -> earlier.isUsedOn(edition.from()))
                    .findFirst()
                    .ifPresent(earlier -> one.fault("from", "rules.fault.overlap", edition.id(), earlier.id()));
            if (!read.isEmpty() && !read.getFirst().period().equals(edition.period())) {
                one.fault("period", "summary.fault.periods", id, read.getFirst().period());
            }
            read.add(edition);
        }
        if (read.isEmpty()) {
            map.fault("editions", "rules.fault.empty", "editions");
        }
        Outlines.Outline outline = new Outlines.Outline(id, map.wording("name"), read);
        map.refuseOthers();
        return outline;
    }

    private OutlineEdition edition(String outline, YamlMap map) {
        ids.clear();
        String form = map.text("form");
        if (forms.form(form).isEmpty()) {
            map.fault("form", "summary.fault.form", form);
        }
        Optional<LocalDate> last = span(map);
        String title = map.text("title");
        report(patterns.faults(title), map, "title");
        namesOnly(title, map, "title");
        structure.begin();
        List<OutlineSection> sections =
                map.maps("sections").stream().map(this::section).toList();
        if (sections.isEmpty()) {
            map.fault("sections", "rules.fault.empty", "sections");
        }
        OutlineEdition read = new OutlineEdition(
                outline,
                from,
                last,
                map.choice("confidence", Confidence.class, Confidence.KNOWN),
                map.text("source"),
                form,
                period,
                type(map),
                title,
                recipients(map),
                sections);
        map.refuseOthers();
        editions.put(read.id(), map);
        return read;
    }

    /** Notes the kind of period and the days for which the edition is used, and gives the last of them. */
    private Optional<LocalDate> span(YamlMap map) {
        period = map.text("period");
        if (!periods.has(period)) {
            map.fault("period", "rules.fault.choice", "period", period, periods.ids());
        }
        from = map.date("from");
        Optional<LocalDate> last = map.optionalDate("to");
        to = last.orElse(LocalDate.MAX);
        last.filter(from::isAfter).ifPresent(day -> map.fault("to", "rules.fault.span", "to", day.toString()));
        return last;
    }

    private static List<String> recipients(YamlMap map) {
        List<String> read = map.texts("recipients");
        read.stream()
                .flatMap(recipient -> Addressees.names(recipient).stream())
                .filter(name -> !Addressees.NAMES.contains(name))
                .forEach(name -> map.fault(
                        "recipients",
                        "summary.fault.name",
                        name,
                        Addressees.NAMES.stream().sorted().toList()));
        return read;
    }

    private static String type(YamlMap map) {
        String type = map.text("type");
        if (map.has("type") && !TYPES.contains(type)) {
            map.fault("type", "rules.fault.choice", "type", type, TYPES);
        }
        return type;
    }

    private OutlineSection section(YamlMap map) {
        String id = once(map);
        OutlineSection.Level level = map.choice("level", OutlineSection.Level.class, OutlineSection.Level.ARTICLE);
        String heading = map.optionalText("heading").orElse("");
        report(heading.isEmpty() ? List.of() : patterns.faults(heading), map, "heading");
        namesOnly(heading, map, "heading");
        structure.take(level, heading).ifPresent(fault -> map.fault("level", fault, id));
        List<Block> blocks = map.maps("blocks").stream()
                .flatMap(block -> block(block).stream())
                .toList();
        map.refuseOthers();
        return new OutlineSection(id, level, heading, blocks);
    }

    private static String id(YamlMap map) {
        String id = map.text("id");
        if (map.has("id") && !ID.matcher(id).matches()) {
            map.fault("id", "summary.fault.id", id);
        }
        return id;
    }

    private String once(YamlMap map) {
        String id = id(map);
        if (!ids.add(id)) {
            map.fault("id", "rules.fault.twice", id);
        }
        return id;
    }

    private Optional<Block> block(YamlMap map) {
        String id = once(map);
        Block read;
        if (map.has("sentences")) {
            read = told(new Block.Paragraph(id, kind(map), sentences(map)), map, "sentences");
        } else if (map.has("table")) {
            List<String> codes = map.texts("table");
            codes.forEach(code -> indicator(map, "table", code));
            read = told(new Block.UnitTable(id, kind(map), caption(map), codes), map, "table");
        } else if (map.has("chart")) {
            String code = map.text("chart");
            indicator(map, "chart", code);
            Block.ChartKind by = map.choice("by", Block.ChartKind.class, Block.ChartKind.UNITS);
            read = told(new Block.Chart(id, kind(map), caption(map), code, by), map, "chart");
        } else if (map.has("narrative")) {
            read = narrative(id, map);
        } else if (map.has("prompt")) {
            read = new Block.Prompt(id, map.text("prompt"));
        } else if (map.flag("tasks")) {
            read = new Block.Tasks(id);
        } else {
            map.fault("id", "summary.fault.block", id);
            return Optional.empty();
        }
        map.refuseOthers();
        return Optional.of(read);
    }

    /** The kind of period whose figures the block tells. */
    private String kind(YamlMap map) {
        String kind = map.optionalText("period").orElse(period);
        if (!periods.tells(period, kind) && !periods.ends(period, kind)) {
            map.fault("period", "summary.fault.block-period", kind, period);
        }
        return kind;
    }

    /** Refuses what no form asks for in such a period: the block could never be written. */
    private Block told(Block.Figures block, YamlMap map, String key) {
        if (!periods.tells(period, block.period()) && periods.ends(period, block.period()) && !standing(block)) {
            map.fault("period", "summary.fault.block-period", block.period(), period);
        }
        block.indicators().stream()
                .filter(code -> forms.catalogue().indicator(code).isPresent())
                .filter(code -> !Block.Figures.reported(forms.catalogue(), code).stream()
                        .allMatch(one -> isAsked(one, block.period())))
                .forEach(code ->
                        map.fault(map.has("period") ? "period" : key, "summary.fault.asked", code, block.period()));
        return block;
    }

    /** Whether all that is told is what stands at a day: of several periods of a year the last one says that of the year. */
    private boolean standing(Block.Figures block) {
        return block.indicators().stream()
                .flatMap(code -> forms.catalogue().indicator(code).stream())
                .allMatch(indicator -> indicator.measure() == Measure.STOCK);
    }

    private boolean isAsked(String code, String kind) {
        return editions()
                .filter(edition -> edition.periods().contains(kind))
                .flatMap(FormEdition::figures)
                .anyMatch(question -> question.indicator().code().equals(code));
    }

    /** The editions of all forms that are used while the outline is. */
    private Stream<FormEdition> editions() {
        return forms.forms().stream()
                .flatMap(form -> form.editions().stream())
                .filter(edition -> !edition.from().isAfter(to))
                .filter(edition -> edition.to().filter(from::isAfter).isEmpty());
    }

    private String caption(YamlMap map) {
        String caption = map.text("caption");
        report(patterns.faults(caption), map, "caption");
        namesOnly(caption, map, "caption");
        return caption;
    }

    /** Titles, headings and captions are read where no figures are, so they tell names and years only. */
    private static void namesOnly(String text, YamlMap map, String key) {
        SentencePattern.read(text)
                .filter(pattern -> !pattern.indicators().isEmpty())
                .ifPresent(_ -> map.fault(key, "summary.fault.figures", text));
    }

    private List<SentencePattern> sentences(YamlMap map) {
        List<SentencePattern> read = new ArrayList<>();
        for (String text : map.texts("sentences")) {
            report(patterns.faults(text), map, "sentences");
            SentencePattern.read(text).ifPresent(read::add);
        }
        return read;
    }

    private void indicator(YamlMap map, String key, String code) {
        boolean additive = forms.catalogue()
                .indicator(code)
                .filter(one -> one.summing() != Summing.NONE)
                .isPresent();
        if (!additive) {
            map.fault(key, "summary.fault.indicator", code);
        }
    }

    private Block narrative(String id, YamlMap map) {
        String text = map.text("narrative");
        int slash = text.indexOf('/');
        String form = slash < 0 ? text : text.substring(0, slash);
        String question = text.substring(slash + 1);
        boolean asked = forms.form(form).stream()
                .flatMap(one -> one.editions().stream())
                .filter(edition -> edition.periods().contains(period))
                .anyMatch(edition -> edition.question(question)
                        .filter(Question.Narrative.class::isInstance)
                        .isPresent());
        if (!asked) {
            map.fault("narrative", "summary.fault.question", text);
        }
        return new Block.Narrative(
                id, form, question, map.optionalText("prompt").orElse(""));
    }

    private static void report(List<Step> faults, YamlMap map, String key) {
        faults.forEach(fault -> map.fault(key, fault.code(), fault.args().toArray()));
    }
}
