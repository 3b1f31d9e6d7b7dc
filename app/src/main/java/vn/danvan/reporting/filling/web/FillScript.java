package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Expression;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;

/** What the script of the page needs to judge and to save: the form's rules, what is stored, and its sentences. */
@Component
class FillScript {

    /** The sentences of the script, by their name there, with how many things each names. */
    private static final Map<String, Integer> SENTENCES = sentences();

    private final Texts texts;
    private final JsonMapper json = JsonMapper.builder().build();

    FillScript(Texts texts) {
        this.texts = texts;
    }

    private static Map<String, Integer> sentences() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String name : List.of("missing", "no-faults", "nothing", "none", "estimate", "conflict-short", "ready")) {
            all.put(name, 0);
        }
        for (String name : List.of("not-a-number", "negative", "whole", "too-large", "no-estimate", "not-a-day")) {
            all.put(name, 1);
        }
        for (String name : List.of("alone", "take", "keep", "changed", "blocking", "faults")) {
            all.put(name, 1);
        }
        for (String name : List.of("decimals", "progress", "too-high", "pasted", "pasted-lost")) {
            all.put(name, 2);
        }
        for (String name : List.of("conflict", "unexplained-up", "unexplained-down", "unexplained-zero")) {
            all.put(name, 4);
        }
        all.put("fails", 5);
        for (String name : List.of("saved", "saving", "offline", "signed-out", "other-account", "forbidden")) {
            all.put("state-" + name, 2);
        }
        all.put("state-conflict", 2);
        all.put("state-wrong", 2);
        return Map.copyOf(all);
    }

    /** The sentences as JSON; what they name stays as {0}, {1}. */
    String texts(Locale locale) {
        Map<String, String> all = SENTENCES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sentence(locale, entry)));
        return json.writeValueAsString(all);
    }

    private String sentence(Locale locale, Map.Entry<String, Integer> entry) {
        Object[] places = Stream.iterate(0, place -> place + 1)
                .limit(entry.getValue())
                .map(place -> "{" + place + "}")
                .toArray();
        return texts.text(locale, "report.fill." + entry.getKey(), places);
    }

    /** The form and what is stored, as JSON. */
    String form(SubmissionDetail detail, Sheet.Head head, Locale locale) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", detail.view().id().toString());
        page.put("revision", detail.view().revision());
        page.put("title", head.form());
        page.put("body", head.body());
        page.put("period", head.period());
        page.put("due", detail.view().due().toString());
        page.put("cells", cells(detail));
        page.put("edition", edition(detail, locale));
        return json.writeValueAsString(page);
    }

    /** Every cell with something in it: its code and the remark beside it. */
    static Map<String, List<String>> cells(SubmissionDetail detail) {
        return Stream.concat(
                        detail.answers().cells().keySet().stream(),
                        detail.remarks().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(CellCode::key, cell -> List.of(code(detail.answers(), cell), remark(detail, cell))));
    }

    private static String code(Answers answers, CellId cell) {
        return CellCode.write(answers.cell(cell.question(), cell.part()));
    }

    private static String remark(SubmissionDetail detail, CellId cell) {
        return detail.remarks().getOrDefault(cell, "");
    }

    private static Map<String, Object> edition(SubmissionDetail detail, Locale locale) {
        FormEdition edition = detail.edition();
        Map<String, Object> questions = new LinkedHashMap<>();
        edition.questions().forEach(question -> questions.put(question.id(), question(question)));
        return Map.of(
                "questions",
                questions,
                "checks",
                edition.checks().stream().map(check -> check(check, locale)).toList(),
                "previous",
                codes(detail.previous()),
                "lastYear",
                codes(detail.lastYear()));
    }

    private static Map<String, String> codes(Answers answers) {
        return answers.cells().entrySet().stream()
                .filter(cell -> !(cell.getValue() instanceof Answers.Words))
                .collect(Collectors.toMap(cell -> CellCode.key(cell.getKey()), cell -> code(answers, cell.getKey())));
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", CellMaker.kind(question));
        all.put("parts", question instanceof Question.Figure figure ? figure.parts() : List.of(""));
        if (question.compulsory()) {
            all.put("compulsory", true);
        }
        if (question instanceof Question.Figure figure) {
            figure.most().map(BigDecimal::toPlainString).ifPresent(most -> all.put("most", most));
            figure.explainOver().ifPresent(over -> all.put("over", over));
        }
        return all;
    }

    private static Map<String, Object> check(Check check, Locale locale) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", check.name().in(locale));
        all.put("blocks", check.severity() == Check.Severity.FAULT);
        switch (check) {
            case Check.Both both -> all.put("both", List.of(both.one(), both.other()));
            case Check.Comparison comparison -> {
                all.put("left", expression(comparison.left()));
                all.put("sign", comparison.relation().sign());
                all.put("right", expression(comparison.right()));
            }
        }
        return all;
    }

    private static Map<String, Object> expression(Expression expression) {
        return switch (expression) {
            case Expression.Answer(String question) -> Map.of("answer", question);
            case Expression.Previous(String question) -> Map.of("previous", question);
            case Expression.Fixed(BigDecimal value) -> Map.of("fixed", value.toPlainString());
            case Expression.Sum(List<Expression.Term> terms) ->
                Map.of(
                        "sum",
                        terms.stream()
                                .map(term -> Map.of("added", term.added(), "of", expression(term.of())))
                                .toList());
        };
    }
}
