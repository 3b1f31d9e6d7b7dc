package vn.danvan.reporting.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.SearchKey;
import vn.danvan.reporting.exchange.web.CodeListParameters.Condition;
import vn.danvan.reporting.exchange.web.CodeListParameters.Wanted;

/** Gives out lists of codes: conditions, pages and properties as asked for. */
@Component
class CodeListAnswers {

    /** Where in a list a page stands. */
    record Pager(int page, int pageSize, int pageCount, long total) {}

    private final ObjectMapper json;
    private final Dhis2Answers answers;

    CodeListAnswers(ObjectMapper json, Dhis2Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    ResponseEntity<?> list(String name, List<?> all, CodeListParameters parameters, Locale locale) {
        return switch (parameters.wanted()) {
            case Outcome.Refused<Wanted>(List<Refusal> reasons) -> answers.refused(reasons, locale);
            case Outcome.Done<Wanted>(Wanted wanted) -> list(name, nodes(all), wanted, locale);
        };
    }

    private ResponseEntity<?> list(String name, List<ObjectNode> all, Wanted wanted, Locale locale) {
        List<ObjectNode> found = new ArrayList<>();
        for (Condition condition : wanted.conditions()) {
            Optional<Refusal> fault = fault(condition, all);
            if (fault.isPresent()) {
                return answers.refused(List.of(fault.get()), locale);
            }
        }
        all.stream()
                .filter(one -> wanted.conditions().stream().allMatch(condition -> meets(one, condition)))
                .forEach(found::add);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (wanted.size() > 0) {
            int from = (int) Math.min(found.size(), (wanted.page() - 1L) * wanted.size());
            List<ObjectNode> shown = found.subList(from, Math.min(found.size(), from + wanted.size()));
            Page<ObjectNode> page = new Page<>(shown, wanted.page(), wanted.size(), found.size());
            answer.put("pager", new Pager(page.number(), page.size(), page.pages(), page.total()));
            found = shown;
        }
        answer.put(name, found.stream().map(one -> only(one, wanted)).toList());
        return ResponseEntity.ok(answer);
    }

    /** The one with that id; 404 when there is none. */
    ResponseEntity<?> one(List<?> all, String id, CodeListParameters parameters, Locale locale) {
        return switch (parameters.wanted()) {
            case Outcome.Refused<Wanted>(List<Refusal> reasons) -> answers.refused(reasons, locale);
            case Outcome.Done<Wanted>(Wanted wanted) -> {
                Optional<ObjectNode> found = nodes(all).stream()
                        .filter(one -> one.get("id").asString().equals(id))
                        .findFirst();
                yield found.isPresent()
                        ? ResponseEntity.ok(only(found.get(), wanted))
                        : answers.missing(Refusal.of("exchange.code", id), locale);
            }
        };
    }

    private List<ObjectNode> nodes(List<?> all) {
        return all.stream().map(one -> (ObjectNode) json.valueToTree(one)).toList();
    }

    private static ObjectNode only(ObjectNode one, Wanted wanted) {
        return wanted.names().isEmpty() ? one : one.retain(wanted.names());
    }

    /** A property that nothing has, or that is no plain text or number, would find nothing without saying why. */
    private static Optional<Refusal> fault(Condition condition, List<ObjectNode> all) {
        boolean known = all.isEmpty()
                || all.stream()
                        .anyMatch(one -> one.has(condition.property())
                                && one.get(condition.property()).isValueNode());
        return known
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "filter",
                        "exchange.filter",
                        condition.property() + ":" + condition.operator() + ":" + condition.value()));
    }

    private static boolean meets(ObjectNode one, Condition condition) {
        JsonNode property = one.get(condition.property());
        if (property == null) {
            return false;
        }
        String text = property.asString();
        String value = condition.value();
        return switch (condition.operator()) {
            case "eq" -> text.equals(value);
            case "in" ->
                Arrays.asList(value.replaceAll("^\\[|]$", "").split(",")).contains(text);
            case "like" -> text.contains(value);
            default -> SearchKey.foldPlain(text).contains(SearchKey.foldPlain(value));
        };
    }
}
