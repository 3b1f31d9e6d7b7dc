package vn.danvan.reporting.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValue;
import vn.danvan.reporting.exchange.DataValueSets;
import vn.danvan.reporting.exchange.ImportPreview;
import vn.danvan.reporting.exchange.ImportStrategy;
import vn.danvan.reporting.exchange.ImportSummary;
import vn.danvan.reporting.exchange.ReportTold;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/**
 * Data value sets for other programs, at our own address and at the one that clients of DHIS2 build from the server's.
 *
 * <p>With {@code async=true} the answer names the run, and what came of it is asked for afterwards, as these clients do; the
 * import is done when the answer is given.
 */
@RestController
@Allow
class DataValueSetController {

    private static final String CSV = "application/csv";
    private static final String TEXT_CSV = "text/csv";

    private final DataValueSets sets;
    private final DataValueCsv csv;
    private final Texts texts;
    private final Dhis2Answers answers;
    private final ForeseenTexts foreseen;

    DataValueSetController(
            DataValueSets sets, DataValueCsv csv, Texts texts, Dhis2Answers answers, ForeseenTexts foreseen) {
        this.foreseen = foreseen;
        this.sets = sets;
        this.csv = csv;
        this.texts = texts;
        this.answers = answers;
    }

    @PostMapping(
            path = {"/api/v1/dataValueSets", "/api/dataValueSets"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Dhis2Answer> takeJson(
            Actor actor,
            @RequestBody DataValueSetBody body,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean trial,
            @RequestParam(name = "async", defaultValue = "false") boolean async,
            @RequestParam(name = "importStrategy", defaultValue = "CREATE_AND_UPDATE") String strategy,
            Locale locale) {
        return take(actor, body.values(), strategy, new Run(trial, async), locale);
    }

    @PostMapping(
            path = {"/api/v1/dataValueSets", "/api/dataValueSets"},
            consumes = {CSV, TEXT_CSV})
    ResponseEntity<Dhis2Answer> takeCsv(
            Actor actor,
            @RequestBody String body,
            @RequestParam(name = "dataSet", required = false) @Nullable String dataSet,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean trial,
            @RequestParam(name = "async", defaultValue = "false") boolean async,
            @RequestParam(name = "importStrategy", defaultValue = "CREATE_AND_UPDATE") String strategy,
            Locale locale) {
        return switch (csv.read(body, dataSet)) {
            case Outcome.Done<List<DataValue>>(List<DataValue> values) ->
                take(actor, values, strategy, new Run(trial, async), locale);
            case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> answers.refused(reasons, locale);
        };
    }

    private record Run(boolean trial, boolean async) {}

    private ResponseEntity<Dhis2Answer> take(Actor actor, List<DataValue> values, String name, Run run, Locale locale) {
        ImportStrategy strategy = ImportStrategy.read(name).orElse(null);
        if (strategy == null) {
            return answers.refused(
                    List.of(Refusal.at("importStrategy", "exchange.strategy", name, ImportStrategy.NAMES)), locale);
        }
        if (run.async()) {
            return ResponseEntity.ok(Dhis2Answer.run(
                    run.trial()
                            ? keepTrial(actor, sets.preview(actor, values, strategy))
                            : sets.takeAndKeep(actor, values, strategy)));
        }
        Dhis2Answer.Summary summary = run.trial()
                ? trial(sets.preview(actor, values, strategy), locale)
                : Dhis2Answer.Summary.of(
                        sets.take(actor, values, strategy, false), reason -> texts.refusal(locale, reason));
        return ResponseEntity.status(summary.conflicts().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(Dhis2Answer.of(summary));
    }

    /** With what the rules would find in each report; clients of DHIS2 pass over what they do not know. */
    private Dhis2Answer.Summary trial(ImportPreview preview, Locale locale) {
        return summary(preview.summary(), Optional.of(told(preview)), locale);
    }

    private String keepTrial(Actor actor, ImportPreview preview) {
        return sets.keep(actor, preview.summary(), told(preview));
    }

    private List<ReportTold> told(ImportPreview preview) {
        return preview.reports().stream().map(foreseen::coded).toList();
    }

    private Dhis2Answer.Summary summary(ImportSummary summary, Optional<List<ReportTold>> reports, Locale locale) {
        return Dhis2Answer.Summary.of(
                summary,
                reason -> texts.refusal(locale, reason),
                reports.map(all -> all.stream()
                                .map(one -> Dhis2Answer.Report.of(one, locale))
                                .toList())
                        .orElse(null));
    }

    @GetMapping({"/api/v1/dataValueSets", "/api/v1/dataValueSets.json", "/api/dataValueSets", "/api/dataValueSets.json"
    })
    ResponseEntity<?> json(Actor actor, DataValueParameters parameters, Locale locale) {
        return switch (parameters.query()) {
            case Outcome.Refused<?>(List<Refusal> reasons) -> answers.refused(reasons, locale);
            case Outcome.Done<vn.danvan.reporting.exchange.DataValueQuery>(var query) ->
                switch (sets.values(actor, query)) {
                    case Outcome.Done<List<DataValue>>(List<DataValue> values) ->
                        ResponseEntity.ok(DataValueSetBody.of(values));
                    case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> answers.refused(reasons, locale);
                };
        };
    }

    @GetMapping(
            path = {"/api/v1/dataValueSets.csv", "/api/dataValueSets.csv"},
            produces = {TEXT_CSV + ";charset=UTF-8", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> csv(Actor actor, DataValueParameters parameters, Locale locale) {
        return switch (parameters.query()) {
            case Outcome.Refused<?>(List<Refusal> reasons) -> answers.refused(reasons, locale);
            case Outcome.Done<vn.danvan.reporting.exchange.DataValueQuery>(var query) ->
                switch (sets.values(actor, query)) {
                    case Outcome.Done<List<DataValue>>(List<DataValue> values) ->
                        ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(TEXT_CSV + ";charset=UTF-8"))
                                .body(csv.write(values, query.markUnapproved()));
                    case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> answers.refused(reasons, locale);
                };
        };
    }

    @GetMapping({"/api/v1/system/tasks/{type}/{run}", "/api/system/tasks/{type}/{run}"})
    List<Dhis2Answer.Notification> tasks(
            Actor actor, @PathVariable("type") String type, @PathVariable("run") String run) {
        return sets.summary(actor, run).stream()
                .map(_ -> Dhis2Answer.Notification.completed(run))
                .toList();
    }

    @GetMapping({"/api/v1/system/taskSummaries/{type}/{run}", "/api/system/taskSummaries/{type}/{run}"})
    ResponseEntity<Dhis2Answer.Summary> summary(
            Actor actor, @PathVariable("type") String type, @PathVariable("run") String run, Locale locale) {
        return ResponseEntity.of(
                sets.summary(actor, run).map(summary -> summary(summary, sets.reports(actor, run), locale)));
    }

    /** A body that is no JSON, or JSON of another shape. */
    @ExceptionHandler
    ResponseEntity<Dhis2Answer> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return ResponseEntity.badRequest().body(Dhis2Answer.unreadable(texts.text(locale, "exchange.json")));
    }
}
