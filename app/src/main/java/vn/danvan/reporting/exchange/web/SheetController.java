package vn.danvan.reporting.exchange.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.documents.EntrySheets;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.FormSheets;
import vn.danvan.reporting.exchange.SheetReading;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** A form as a spreadsheet: out, filled in elsewhere, looked through, and in. */
@Controller
class SheetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormSheets sheets;
    private final SheetPage pages;
    private final ManySheetsPage many;
    private final ObjectMapper json;

    SheetController(FormSheets sheets, SheetPage pages, ManySheetsPage many, ObjectMapper json) {
        this.sheets = sheets;
        this.pages = pages;
        this.many = many;
        this.json = json;
    }

    @Allow
    @GetMapping("/reports/{id}/sheet.xlsx")
    void write(Actor actor, @PathVariable("id") String id, Locale locale, HttpServletResponse response)
            throws IOException {
        SubmissionId submission = SubmissionId.of(id);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheets.fileName(actor, submission))
                        .build()
                        .toString());
        sheets.write(actor, submission, locale, response.getOutputStream());
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/{id}/sheet")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        pages.describe(actor, SubmissionId.of(id), turn);
        return "exchange/sheet";
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/sheet")
    String preview(
            Actor actor, @PathVariable("id") String id, @RequestParam("file") List<MultipartFile> files, Turn turn)
            throws IOException {
        SubmissionId submission = SubmissionId.of(id);
        byte[] first = files.getFirst().getBytes();
        // Several files, or a zip of them, may be of other reports as well; they are shown with whose they are.
        if (files.size() > 1 || EntrySheets.isZip(first)) {
            return many.preview(actor, ManySheetsPage.chosen(files), turn);
        }
        pages.describe(actor, submission, turn);
        switch (sheets.read(actor, submission, first)) {
            case Outcome.Done<SheetReading>(SheetReading reading) -> {
                turn.with("reading", reading).with("carried", json.writeValueAsString(sheets.carried(reading)));
                reading.foreseen()
                        .ifPresent(found -> turn.with("foreseen", pages.told(actor, submission, found, turn.locale())));
            }
            case Outcome.Refused<SheetReading>(List<Refusal> reasons) -> turn.refused(reasons);
        }
        return "exchange/sheet";
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/sheet/take")
    String take(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("lines") String lines,
            @RequestParam(name = "anyway", defaultValue = "") Set<String> anyway,
            @RequestParam(name = "edition", required = false) @Nullable String edition,
            Turn turn) {
        SubmissionId submission = SubmissionId.of(id);
        Outcome<FormSheets.Taken> outcome = pages.isOf(actor, submission, edition)
                ? sheets.take(actor, submission, carried(lines), anyway)
                : Outcome.refused(Refusal.at("file", "exchange.sheet.renewed"));
        return switch (outcome) {
            case Outcome.Done<FormSheets.Taken>(FormSheets.Taken taken) -> {
                String key = taken.meanwhile() == 0 ? "exchange.sheet.taken" : "exchange.sheet.taken-some";
                yield turn.to("/reports/" + submission, key, taken.changed(), taken.meanwhile());
            }
            case Outcome.Refused<FormSheets.Taken>(List<Refusal> reasons) -> {
                pages.describe(actor, submission, turn.refused(reasons));
                yield "exchange/sheet";
            }
        };
    }

    private List<FormSheets.Carried> carried(String lines) {
        try {
            return Arrays.asList(json.readValue(lines, FormSheets.Carried[].class));
        } catch (JacksonException altered) {
            throw new NotFound("lines of a preview", altered.getClass().getSimpleName());
        }
    }
}
