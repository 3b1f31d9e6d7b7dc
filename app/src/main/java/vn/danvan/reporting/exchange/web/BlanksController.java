package vn.danvan.reporting.exchange.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.exchange.BlanksBelow;
import vn.danvan.reporting.exchange.BlanksBelow.Offer;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The sheets of all bodies below for one form and period, to be sent out and filled in elsewhere. */
@Controller
class BlanksController {

    private final BlanksBelow blanks;
    private final BlanksPage page;

    BlanksController(BlanksBelow blanks, BlanksPage page) {
        this.blanks = blanks;
        this.page = page;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/sheets")
    String ask(Actor actor, @RequestParam(name = "report", defaultValue = "") String report, Turn turn) {
        return page.show(actor, report, turn);
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/sheets.zip")
    @Nullable
    String write(
            Actor actor,
            @RequestParam(name = "report", defaultValue = "") String report,
            Turn turn,
            HttpServletResponse response)
            throws IOException {
        if (!(page.offer(actor, report) instanceof Outcome.Done<Offer>(Offer offer))) {
            return page.show(actor, report.isBlank() ? "?" : report, turn);
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(blanks.fileName(actor, offer))
                        .build()
                        .toString());
        blanks.write(actor, offer, turn.locale(), response.getOutputStream());
        return null;
    }
}
