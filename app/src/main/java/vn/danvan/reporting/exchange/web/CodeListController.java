package vn.danvan.reporting.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.exchange.CodeLists;
import vn.danvan.web.Allow;

/** The codes that other programs may ask for, in the lists of DHIS2. */
@RestController
@Allow
class CodeListController {

    private final CodeLists lists;
    private final CodeListAnswers answers;

    CodeListController(CodeLists lists, CodeListAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    @GetMapping({"/api/v1/organisationUnits", "/api/organisationUnits"})
    ResponseEntity<?> organisationUnits(Actor actor, CodeListParameters parameters, Locale locale) {
        return answers.list("organisationUnits", lists.organisationUnits(actor), parameters, locale);
    }

    @GetMapping({"/api/v1/organisationUnits/{id}", "/api/organisationUnits/{id}"})
    ResponseEntity<?> organisationUnit(
            Actor actor, @PathVariable("id") String id, CodeListParameters parameters, Locale locale) {
        return answers.one(lists.organisationUnits(actor), id, parameters, locale);
    }

    @GetMapping({"/api/v1/dataSets", "/api/dataSets"})
    ResponseEntity<?> dataSets(CodeListParameters parameters, Locale locale) {
        return answers.list("dataSets", lists.dataSets(), parameters, locale);
    }

    @GetMapping({"/api/v1/dataSets/{id}", "/api/dataSets/{id}"})
    ResponseEntity<?> dataSet(@PathVariable("id") String id, CodeListParameters parameters, Locale locale) {
        return answers.one(lists.dataSets(), id, parameters, locale);
    }

    @GetMapping({"/api/v1/dataElements", "/api/dataElements"})
    ResponseEntity<?> dataElements(CodeListParameters parameters, Locale locale) {
        return answers.list("dataElements", lists.dataElements(), parameters, locale);
    }

    @GetMapping({"/api/v1/dataElements/{id}", "/api/dataElements/{id}"})
    ResponseEntity<?> dataElement(@PathVariable("id") String id, CodeListParameters parameters, Locale locale) {
        return answers.one(lists.dataElements(), id, parameters, locale);
    }

    @GetMapping({"/api/v1/periodTypes", "/api/periodTypes"})
    ResponseEntity<?> periodTypes(CodeListParameters parameters, Locale locale) {
        return answers.list("periodTypes", lists.periodTypes(), parameters, locale);
    }

    @GetMapping({"/api/v1/periods", "/api/periods"})
    ResponseEntity<?> periods(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            CodeListParameters parameters,
            Locale locale) {
        return answers.list("periods", lists.periods(year == null ? lists.year() : year), parameters, locale);
    }
}
