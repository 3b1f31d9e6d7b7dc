package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.Invitation;
import vn.danvan.summary.conference.Invitations;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** A conference of others as a body reads it whose delegates are invited. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class InvitationController {

    private final Invitations invitations;
    private final ConferencePapers papers;
    private final PaperFiles files;

    InvitationController(Invitations invitations, ConferencePapers papers, PaperFiles files) {
        this.invitations = invitations;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/conferences/{id}")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
        Invitation invitation = invitations.require(actor, Uuids.parse(id));
        turn.with("invitation", invitation).with("papers", papers.opened(invitation));
        return "summary/invitation";
    }

    /** A paper that is open to the invited; for others, and of the others, none exists. */
    @GetMapping("/conferences/{id}/papers/{paper}")
    ResponseEntity<InputStreamResource> paper(
            Actor actor, @PathVariable("id") String id, @PathVariable("paper") String paper) {
        Invitation invitation = invitations.require(actor, Uuids.parse(id));
        return files.send(ConferencePapers.one(papers.opened(invitation), Uuids.parse(paper)));
    }

    @GetMapping("/conferences/{id}/report.{form:docx|pdf}")
    void report(
            Actor actor, @PathVariable("id") String id, @PathVariable("form") String form, HttpServletResponse response)
            throws IOException {
        boolean pdf = form.equals("pdf");
        SignedFiles.Handed handed =
                invitations.file(actor, Uuids.parse(id), pdf ? SignedFiles.Form.PDF : SignedFiles.Form.DOCX);
        response.setContentType(
                pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + handed.name() + "\"");
        response.setContentLength(handed.content().length);
        response.getOutputStream().write(handed.content());
    }
}
