package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.rules.content.Wording;

/**
 * Writes an edition as JSON, so that a page can judge answers while they are typed just as {@link Judge} does afterwards.
 *
 * <pre>{@code
 * edition   {edition, form, language, sections: [section], checks: [check]}
 * section   {id, name, questions: [question]}
 * question  {id, kind, label, compulsory, received?} and by kind; what is received is answered by the body above, so compulsory for nobody here
 *           figure  number?, indicator, unit, unitName, decimals, estimable, parts: [item], most?, explainOver?
 *           choice  options: [item]
 *           table   rows: areas | free, columns: [id of a figure]; the part of a cell is row + "/" + column
 *           text, yes-no, day  nothing more
 * item      {id, name}; a figure that is not asked for in parts has the one part {id: "", name: ""}
 * check     (those about what is received are left out) {kind: comparison, severity, sentence, left: expression, relation: "=" | "<=" | ">=", right: expression, unless?}
 *           {kind: both, severity, sentence, one, other}
 * severity  fault | warning
 * expression  {answer: question} | {part: {question, part}} | {previous: question} | {yearBefore: question} | {column: {table, column}}
 *           | {fixed: "number"} | {sum: [{sign: 1 | -1, of: expression}]}
 * }</pre>
 *
 * <p>Numbers of {@code fixed} and {@code most} are text, since they are decimal; {@code explainOver} is whole per cent. To judge:
 * the answer to a figure is its parts added, parts that do not apply left out; it is unknown, that is 0 or more, when a part is
 * missing or none applies; in a sum one that does not apply counts nothing, unless none of the sum applies; a comparison fails
 * when no answers that are still unknown could make it hold, and is then excused when the question {@code unless} is answered in
 * words. Of {@code both}, one without the other (an answer other than 0) fails. A check whose terms are all columns of one table,
 * or a {@code fixed} 0, is held against every row of it too; {@code both} waits in a row for a blank cell.
 *
 * <p>The text may stand in a page as it is: {@code <} is escaped.
 */
public final class EditionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Locale locale;

    private EditionJson(Locale locale) {
        this.locale = locale;
    }

    /** The edition with its texts in that language, {@code vi} or {@code en}. */
    public static String of(FormEdition edition, String language) {
        Map<String, Object> json = new EditionJson(Locale.of(language)).edition(edition);
        json.put("language", language);
        return JSON.writeValueAsString(json).replace("<", "\\u003c");
    }

    private Map<String, Object> edition(FormEdition edition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edition", edition.id());
        json.put("form", edition.form());
        json.put("sections", edition.sections().stream().map(this::section).toList());
        json.put(
                "checks",
                edition.checks().stream()
                        .filter(check -> !edition.isReceived(check))
                        .map(this::check)
                        .toList());
        return json;
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", section.id());
        json.put("name", text(section.name()));
        json.put(
                "questions",
                section.questions().stream()
                        .map(question -> question(question, section.received().contains(question.id())))
                        .toList());
        return json;
    }

    private Map<String, Object> question(Question question, boolean received) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", question.id());
        json.put("label", text(question.label()));
        json.put("compulsory", question.compulsory() && !received);
        if (received) {
            json.put("received", true);
        }
        switch (question) {
            case Question.Figure figure -> figure(figure, json);
            case Question.Choice choice -> {
                json.put("kind", "choice");
                json.put("options", items(choice.options()));
            }
            case Question.Table table -> {
                json.put("kind", "table");
                json.put("rows", table.rows().name().toLowerCase(Locale.ROOT));
                json.put("columns", table.columns());
            }
            case Question.Narrative _ -> json.put("kind", "text");
            case Question.YesNo _ -> json.put("kind", "yes-no");
            case Question.Day _ -> json.put("kind", "day");
        }
        return json;
    }

    private void figure(Question.Figure figure, Map<String, Object> json) {
        Indicator indicator = figure.indicator();
        json.put("kind", "figure");
        figure.number().ifPresent(number -> json.put("number", text(number)));
        json.put("indicator", indicator.code());
        json.put("unit", indicator.unit().id());
        json.put("unitName", text(indicator.unit().name()));
        json.put("decimals", indicator.decimals());
        json.put("estimable", indicator.estimable());
        json.put(
                "parts",
                items(figure.breakdown()
                        .map(Breakdown::items)
                        .orElse(List.of(new Breakdown.Item("", new Wording("", ""))))));
        figure.most().ifPresent(most -> json.put("most", most.toPlainString()));
        figure.explainOver().ifPresent(percent -> json.put("explainOver", percent));
    }

    private List<Map<String, Object>> items(List<Breakdown.Item> items) {
        return items.stream()
                .map(item -> pair("id", item.id(), "name", text(item.name())))
                .toList();
    }

    private Map<String, Object> check(Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        json.put("sentence", text(check.name()));
        switch (check) {
            case Check.Comparison(
                    Wording _,
                    Check.Severity _,
                    Expression left,
                    Relation relation,
                    Expression right,
                    Optional<String> unless,
                    Optional<Wording> _) -> {
                json.put("kind", "comparison");
                json.put("left", expression(left));
                json.put("relation", relation.sign());
                json.put("right", expression(right));
                unless.ifPresent(question -> json.put("unless", question));
            }
            case Check.Both(Wording _, Check.Severity _, String one, String other) -> {
                json.put("kind", "both");
                json.put("one", one);
                json.put("other", other);
            }
        }
        return json;
    }

    private Map<String, Object> expression(Expression expression) {
        return switch (expression) {
            case Expression.Answer(String question) -> Map.of("answer", question);
            case Expression.Part(String question, String part) ->
                Map.of("part", pair("question", question, "part", part));
            case Expression.Previous(String question) -> Map.of("previous", question);
            case Expression.YearBefore(String question) -> Map.of("yearBefore", question);
            case Expression.Column(String table, String column) ->
                Map.of("column", pair("table", table, "column", column));
            case Expression.Fixed(BigDecimal value) -> Map.of("fixed", value.toPlainString());
            case Expression.Sum(List<Expression.Term> terms) ->
                Map.of(
                        "sum",
                        terms.stream()
                                .map(term -> pair("sign", term.added() ? 1 : -1, "of", expression(term.of())))
                                .toList());
        };
    }

    /** Two fields that keep their order, so that the same edition is always the same text. */
    private static Map<String, Object> pair(String first, Object one, String second, Object other) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(first, one);
        json.put(second, other);
        return json;
    }

    private String text(Wording wording) {
        return wording.in(locale);
    }
}
