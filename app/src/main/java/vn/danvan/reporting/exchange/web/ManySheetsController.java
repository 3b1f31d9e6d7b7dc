package vn.danvan.reporting.exchange.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.documents.EntrySheets;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Many filled sheets of many reports, looked through and taken in at once. */
@Controller
class ManySheetsController {

    private final ManySheetsPage many;
    private final BlanksPage page;

    ManySheetsController(ManySheetsPage many, BlanksPage page) {
        this.many = many;
        this.page = page;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/sheets")
    String preview(Actor actor, @RequestParam("file") List<MultipartFile> files, Turn turn) throws IOException {
        List<EntrySheets.Named> chosen = ManySheetsPage.chosen(files);
        if (chosen.isEmpty()) {
            return page.show(actor, "", turn.refused(List.of(Refusal.at("file", "exchange.sheets.none"))));
        }
        return many.preview(actor, chosen, turn);
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/sheets/take")
    String take(
            Actor actor,
            @RequestParam("lines") String lines,
            @RequestParam(name = "anyway", defaultValue = "") Set<String> anyway,
            Turn turn) {
        return many.take(actor, lines, anyway, turn);
    }
}
