package vn.danvan.reporting.exchange.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValue;
import vn.danvan.reporting.exchange.DataValueSets;
import vn.danvan.reporting.exchange.ImportPreview;
import vn.danvan.reporting.exchange.ImportStrategy;
import vn.danvan.reporting.exchange.ImportSummary;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** A file of data values that another program wrote, CSV or JSON, looked through and then taken in. */
@Allow({LEADER, SPECIALIST, UNIT_OFFICER})
@Controller
class ValuesController {

    private final DataValueSets sets;
    private final ValueFiles files;
    private final ForeseenTexts foreseen;

    ValuesController(DataValueSets sets, ValueFiles files, ForeseenTexts foreseen) {
        this.foreseen = foreseen;
        this.sets = sets;
        this.files = files;
    }

    @GetMapping("/reports/values")
    String ask() {
        return "exchange/values";
    }

    @PostMapping("/reports/values")
    String preview(Actor actor, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Turn turn)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(List.of(Refusal.at("file", "exchange.values.none")), turn);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "?");
        return switch (ValueFiles.text(name, file.getBytes())) {
            case Outcome.Refused<String>(List<Refusal> reasons) -> refused(reasons, turn);
            case Outcome.Done<String>(String text) ->
                switch (files.values(text)) {
                    case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> refused(reasons, turn);
                    case Outcome.Done<List<DataValue>>(List<DataValue> values) ->
                        shown(name, text, values, preview(actor, values), false, turn);
                };
        };
    }

    private ImportPreview preview(Actor actor, List<DataValue> values) {
        return sets.preview(actor, values, ImportStrategy.CREATE_AND_UPDATE);
    }

    /** Meanwhile: whether what would change is not what was shown before. */
    private String shown(
            String name, String text, List<DataValue> values, ImportPreview preview, boolean meanwhile, Turn turn) {
        turn.with("name", name)
                .with("text", text)
                .with("values", values)
                .with("preview", preview)
                .with("reports", foreseen.reports(preview.wanting(), turn.locale()))
                .with("meanwhile", meanwhile);
        return "exchange/valuesPreview";
    }

    private static String refused(List<Refusal> reasons, Turn turn) {
        turn.refused(reasons.stream()
                .map(reason -> new Refusal(reason.code(), "file", reason.args()))
                .toList());
        return "exchange/values";
    }

    @PostMapping("/reports/values/take")
    String take(
            Actor actor,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        return switch (files.values(text)) {
            case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> refused(reasons, turn);
            case Outcome.Done<List<DataValue>>(List<DataValue> values) -> {
                ImportPreview preview = preview(actor, values);
                if (!preview.mark().equals(seen)) {
                    yield shown(name, text, values, preview, true, turn);
                }
                ImportSummary summary = sets.take(actor, values, ImportStrategy.CREATE_AND_UPDATE, false);
                turn.with("name", name).with("values", values).with("summary", summary);
                yield "exchange/valuesTaken";
            }
        };
    }
}
