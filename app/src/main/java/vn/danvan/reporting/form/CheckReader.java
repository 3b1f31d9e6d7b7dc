package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/**
 * Reads the checks of a form: {@code rule: "a = b + c - previous(d)"} or {@code year-before(d)} with {@code =}, {@code <=} or {@code >=}, or {@code both:
 * [a, b]}; {@code a/P} is one part of a figure that is asked for in parts. All figures of a rule must have one unit, since figures of different units are never compared; a number has any. Only
 * the two sides may differ, each of one unit, where {@code across-units} says why one of the one is one of the other.
 */
final class CheckReader {

    private static final Pattern RELATION = Pattern.compile("<=|>=|=");
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?<sign>[+-]?)\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?:(?<earlier>previous|year-before)(?<open>\\(\\s*))?(?<id>[a-z][a-z0-9.-]*)(?:/(?<part>[A-Za-z0-9][A-Za-z0-9._-]*))?(?<close>\\s*\\))?)\\s*");

    private final Map<String, Question> questions;

    CheckReader(Map<String, Question> questions) {
        this.questions = questions;
    }

    /** A check, or nothing when it has a fault. */
    Optional<Check> read(YamlMap map) {
        Wording name = map.wording("name");
        Check.Severity severity = map.choice("severity", Check.Severity.class, Check.Severity.FAULT);
        Optional<Check> read = map.has("both") ? both(map, name, severity) : comparison(map, name, severity);
        map.refuseOthers();
        return read;
    }

    private Optional<Check> both(YamlMap map, Wording name, Check.Severity severity) {
        List<String> ids = map.texts("both");
        if (ids.size() != 2 || !ids.stream().allMatch(this::isFigure)) {
            map.fault("both", "reporting.fault.both", ids);
            return Optional.empty();
        }
        return Optional.of(new Check.Both(name, severity, ids.get(0), ids.get(1)));
    }

    private boolean isFigure(String id) {
        return questions.get(id) instanceof Question.Figure;
    }

    private Optional<Check> comparison(YamlMap map, Wording name, Check.Severity severity) {
        String rule = map.text("rule");
        Matcher sign = RELATION.matcher(rule);
        if (!sign.find()) {
            map.fault("rule", "reporting.fault.rule", rule);
            return Optional.empty();
        }
        Relation relation = Stream.of(Relation.values())
                .filter(one -> one.sign().equals(sign.group()))
                .findFirst()
                .orElseThrow();
        Optional<Expression> left = sum(rule.substring(0, sign.start()));
        Optional<Expression> right = sum(rule.substring(sign.end()));
        if (left.isEmpty() || right.isEmpty()) {
            map.fault("rule", "reporting.fault.rule", rule);
            return Optional.empty();
        }
        Check.Comparison check = new Check.Comparison(
                name,
                severity,
                left.get(),
                relation,
                right.get(),
                map.optionalText("unless"),
                map.optionalWording("across-units"));
        return refersToWords(map, check)
                        && refersToFigures(map, rule, check)
                        && namesNoColumnByNumber(map, rule, check)
                        && refersToParts(map, rule, check)
                        && isOfOneUnit(map, rule, check)
                ? Optional.of(check)
                : Optional.empty();
    }

    private static boolean refersToFigures(YamlMap map, String rule, Check.Comparison check) {
        boolean figures = !check.questions().isEmpty();
        if (!figures) {
            map.fault("rule", "reporting.fault.constants", rule);
        }
        return figures;
    }

    /** A number that is the number of a column is meant as that column, so the rule would compare with something else. */
    private boolean namesNoColumnByNumber(YamlMap map, String rule, Check.Comparison check) {
        Optional<Expression.Fixed> column = Stream.of(check.left(), check.right())
                .flatMap(side -> numbers(side).stream())
                .filter(number -> column(number).isPresent())
                .findFirst();
        column.ifPresent(number -> map.fault(
                "rule",
                "reporting.fault.column-number",
                rule,
                number.text(),
                column(number).orElseThrow()));
        return column.isEmpty();
    }

    /** A part that nobody is asked for would never be known, and the rule never fail. */
    private boolean refersToParts(YamlMap map, String rule, Check.Comparison check) {
        Optional<Expression.Part> other = Stream.of(check.left(), check.right())
                .flatMap(side -> parts(side).stream())
                .filter(part -> questions.get(part.question()) instanceof Question.Figure figure
                        && !figure.parts().contains(part.part()))
                .findFirst();
        other.ifPresent(part -> map.fault("rule", "reporting.fault.rule-part", rule, part.question(), part.part()));
        return other.isEmpty();
    }

    private static List<Expression.Part> parts(Expression side) {
        return switch (side) {
            case Expression.Part part -> List.of(part);
            case Expression.Sum(List<Expression.Term> terms) ->
                terms.stream().flatMap(term -> parts(term.of()).stream()).toList();
            case Expression.Answer _,
                    Expression.Fixed _,
                    Expression.Previous _,
                    Expression.YearBefore _,
                    Expression.Column _ -> List.of();
        };
    }

    private static List<Expression.Fixed> numbers(Expression side) {
        return switch (side) {
            case Expression.Fixed fixed -> List.of(fixed);
            case Expression.Sum(List<Expression.Term> terms) ->
                terms.stream().flatMap(term -> numbers(term.of()).stream()).toList();
            case Expression.Answer _,
                    Expression.Part _,
                    Expression.Previous _,
                    Expression.YearBefore _,
                    Expression.Column _ -> List.of();
        };
    }

    /** The question that has the number as its id or as the number of its column. */
    private Optional<String> column(Expression.Fixed number) {
        String text = number.text();
        return questions.values().stream()
                .filter(question -> question.id().equals(text)
                        || (question instanceof Question.Figure figure
                                && figure.number()
                                        .filter(label ->
                                                List.of(text, "(" + text + ")").contains(label.vi()))
                                        .isPresent()))
                .map(Question::id)
                .findFirst();
    }

    private boolean refersToWords(YamlMap map, Check.Comparison check) {
        boolean words = check.unless()
                .filter(id -> !(questions.get(id) instanceof Question.Narrative))
                .isEmpty();
        if (!words) {
            map.fault("unless", "reporting.fault.unless", check.unless().orElseThrow());
        }
        return words;
    }

    private Optional<Expression> sum(String text) {
        List<Expression.Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!term.find(at) || term.start() != at || term.end() == at || isUnsigned(term, terms)) {
                return Optional.empty();
            }
            boolean halfOpen = (term.group("open") == null) != (term.group("close") == null);
            boolean partBefore = term.group("earlier") != null && term.group("part") != null;
            if (halfOpen || partBefore) {
                return Optional.empty();
            }
            terms.add(new Expression.Term(!"-".equals(term.group("sign")), of(term)));
            at = term.end();
        }
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        boolean single = terms.size() == 1 && terms.getFirst().added();
        return Optional.of(single ? terms.getFirst().of() : new Expression.Sum(terms));
    }

    private static boolean isUnsigned(Matcher term, List<Expression.Term> before) {
        return !before.isEmpty() && term.group("sign").isEmpty();
    }

    private static Expression of(Matcher term) {
        if (term.group("number") != null) {
            return new Expression.Fixed(new BigDecimal(term.group("number")));
        }
        String id = term.group("id");
        String earlier = term.group("earlier");
        if (earlier == null) {
            String part = term.group("part");
            return part == null ? new Expression.Answer(id) : new Expression.Part(id, part);
        }
        return earlier.equals("previous") ? new Expression.Previous(id) : new Expression.YearBefore(id);
    }

    private boolean isOfOneUnit(YamlMap map, String rule, Check.Comparison check) {
        List<String> unknown =
                check.questions().stream().filter(id -> !isFigure(id)).toList();
        if (!unknown.isEmpty()) {
            map.fault("rule", "reporting.fault.question", rule, unknown);
            return false;
        }
        List<String> left = units(check.left().questions());
        List<String> right = units(check.right().questions());
        boolean mixed = left.size() > 1 || right.size() > 1;
        if (mixed || (check.acrossUnits().isEmpty() && units(check.questions()).size() > 1)) {
            map.fault("rule", "reporting.fault.units", rule, units(check.questions()));
            return false;
        }
        return true;
    }

    private List<String> units(Set<String> ids) {
        return ids.stream()
                .map(questions::get)
                .filter(Question.Figure.class::isInstance)
                .map(question -> ((Question.Figure) question).indicator().unit().id())
                .distinct()
                .toList();
    }
}
