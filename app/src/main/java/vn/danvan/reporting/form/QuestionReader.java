package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.danvan.reporting.form.Section.AnsweredBy;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/** Reads the sections of one edition and keeps where each question stands. */
final class QuestionReader {

    private final Catalogue catalogue;
    private final AskedAxes asked;
    private final AskedDays days;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, YamlMap> places = new HashMap<>();

    QuestionReader(Catalogue catalogue, AskedAxes asked, AskedDays days) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.days = days;
    }

    /** The questions read so far, by id. */
    Map<String, Question> byId() {
        return questions;
    }

    /** What the columns of the tables must add up to. */
    List<Check> checks() {
        return questions.values().stream()
                .filter(Question.Table.class::isInstance)
                .map(Question.Table.class::cast)
                .flatMap(table -> table.columns().stream().filter(this::isWhole).map(column -> sum(table, column)))
                .toList();
    }

    private Check sum(Question.Table table, String column) {
        return sum(table, column, Objects.requireNonNull(questions.get(column)).label());
    }

    /** That a column of the table adds up to the figure of that label. */
    static Check sum(Question.Table table, String column, Wording figure) {
        Wording name = new Wording(
                table.label().vi() + ": Σ = " + figure.vi(), table.label().en() + ": Σ = " + figure.en());
        return new Check.Comparison(
                name,
                Check.Severity.FAULT,
                new Expression.Column(table.id(), column),
                Relation.EQUAL,
                new Expression.Answer(column));
    }

    /** Where the questions stand, by id. */
    Map<String, YamlMap> places() {
        return places;
    }

    Section section(YamlMap map) {
        List<Question> own = new ArrayList<>();
        Set<String> received = new LinkedHashSet<>();
        for (YamlMap one : map.maps("questions")) {
            AnsweredBy by = one.choice("answered-by", AnsweredBy.class, AnsweredBy.SENDER);
            Question question = question(one);
            FormIds.checkQuestion(one, question.id());
            places.put(question.id(), one);
            if (questions.put(question.id(), question) != null) {
                one.fault("id", "rules.fault.twice", question.id());
            }
            own.add(question);
            if (by == AnsweredBy.RECEIVER) {
                received(one, question, received);
            }
        }
        Section section = new Section(map.text("id"), map.wording("name"), own, received);
        map.refuseOthers();
        return section;
    }

    /** What is told by place is the filing body's own; and a change is explained beside the cell, where the receiver has no field. */
    private static void received(YamlMap map, Question question, Set<String> received) {
        if (question instanceof Question.Table) {
            map.fault("answered-by", "reporting.fault.received", question.id());
            return;
        }
        if (question instanceof Question.Figure figure && figure.explainOver().isPresent()) {
            map.fault("explain-change-over", "reporting.fault.received-explained", question.id());
        }
        received.add(question.id());
    }

    private Question question(YamlMap map) {
        String id = map.text("id");
        boolean compulsory = map.flag("compulsory");
        Map<String, Question> found = new HashMap<>();
        map.optionalText("figure").ifPresent(code -> found.put("figure", figure(map, id, code, compulsory)));
        map.optionalWording("table").ifPresent(label -> found.put("table", table(map, id, label, compulsory)));
        map.optionalWording("text")
                .ifPresent(label -> found.put("text", new Question.Narrative(id, label, compulsory)));
        map.optionalWording("yes-no")
                .ifPresent(label -> found.put("yes-no", new Question.YesNo(id, label, compulsory)));
        map.optionalWording("day").ifPresent(label -> found.put("day", new Question.Day(id, label, compulsory)));
        map.optionalWording("choice")
                .ifPresent(label -> found.put("choice", new Question.Choice(id, label, compulsory, options(map))));
        if (found.size() != 1) {
            map.fault("id", "reporting.fault.kind", id);
        }
        map.refuseOthers();
        return found.values().stream()
                .findFirst()
                .orElseGet(() -> new Question.Narrative(id, new Wording(id, id), compulsory));
    }

    private Question figure(YamlMap map, String id, String code, boolean compulsory) {
        Optional<Indicator> indicator = catalogue.indicator(code);
        if (indicator.isEmpty() || indicator.get().summing() == Summing.RATIO) {
            map.fault("figure", "reporting.fault.indicator", code);
        }
        Indicator meant = indicator.orElse(catalogue.indicators().getFirst());
        return new Question.Figure(
                id,
                map.optionalWording("label"),
                meant,
                compulsory,
                map.has("most")
                        ? Optional.of(BigDecimal.valueOf(map.number("most", 1, 999_999_999)))
                        : Optional.empty(),
                map.has("explain-change-over")
                        ? Optional.of(map.number("explain-change-over", 1, 1000))
                        : Optional.empty(),
                asked.of(map, meant),
                days.gone(meant));
    }

    private Question table(YamlMap map, String id, Wording label, boolean compulsory) {
        List<String> columns = map.texts("columns");
        columns.stream()
                .filter(column -> !isWhole(column))
                .forEach(column -> map.fault("columns", "reporting.fault.column", column));
        columns.stream()
                .filter(this::isReceived)
                .forEach(column -> map.fault("columns", "reporting.fault.received-column", column));
        if (columns.isEmpty()) {
            map.fault("columns", "rules.fault.empty", "columns");
        }
        return new Question.Table(id, label, compulsory, map.choice("rows", Question.Table.Rows.class, null), columns);
    }

    /** A figure above the table that is not asked for in parts, whose rows can be added up to it. */
    private boolean isWhole(String id) {
        return questions.get(id) instanceof Question.Figure figure
                && figure.breakdown().isEmpty()
                && figure.indicator().summing() == Summing.SUM;
    }

    private boolean isReceived(String id) {
        YamlMap place = places.get(id);
        return place != null && place.choice("answered-by", AnsweredBy.class, AnsweredBy.SENDER) == AnsweredBy.RECEIVER;
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
