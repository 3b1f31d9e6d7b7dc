package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionDiff;
import vn.danvan.summary.VersionView;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.NoFile;
import vn.danvan.web.Ui;

/** The versions of a summary: what each says, its files and whether they are still what was signed. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class VersionController {

    private final Summaries summaries;
    private final SignedFiles files;
    private final VersionDiff diff;
    private final SummaryPages pages;

    VersionController(Summaries summaries, SignedFiles files, VersionDiff diff, SummaryPages pages) {
        this.summaries = summaries;
        this.files = files;
        this.diff = diff;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/versions")
    String versions(Actor actor, @PathVariable("id") String id, Model model) {
        VersionView latest = pages.version(actor, id, null);
        List<VersionRow> rows = summaries.versions(actor, latest.summary()).stream()
                .map(version -> new VersionRow(
                        version,
                        files.entry(version).orElse(null),
                        files.verify(actor, version),
                        files.accepted(version)))
                .toList();
        model.addAttribute("detail", pages.detail(actor, latest));
        model.addAttribute("rows", rows);
        return "summary/versions";
    }

    @GetMapping("/summaries/{id}/diff")
    String differences(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            Model model) {
        VersionView before = pages.version(actor, id, from);
        VersionView after = pages.version(actor, id, to);
        SummaryDetail detail = pages.detail(actor, after);
        model.addAttribute("detail", detail);
        model.addAttribute("before", before);
        model.addAttribute("differences", diff.of(actor, before, after));
        model.addAttribute("catalogue", pages.forms().current().catalogue());
        model.addAttribute("areas", pages.areaNames(detail));
        return "summary/diff";
    }

    /** The figures in which two versions differ. */
    @GetMapping("/summaries/{id}/diff.{as:csv|xlsx}")
    void figures(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            Download file)
            throws IOException {
        VersionView before = pages.version(actor, id, from);
        VersionView after = pages.version(actor, id, to);
        SummaryDetail detail = pages.detail(actor, after);
        Catalogue catalogue = pages.forms().current().catalogue();
        Map<AreaId, String> areas = pages.areaNames(detail);
        Ui ui = file.ui();
        file.of(diff.of(actor, before, after).figures())
                .column("summary.indicator", one -> ChangeTexts.name(ui, catalogue, one.either()))
                .column(
                        "summary.file.where",
                        one -> areas.getOrDefault(one.either().ref().area(), ""))
                .column(
                        "summary.period",
                        one -> ChangeTexts.period(ui, one.either().ref().period()))
                .column(
                        "summary.file.unit",
                        one -> catalogue
                                .indicator(one.either().ref().indicator())
                                .map(indicator -> indicator.unit().name().in(file.locale()))
                                .orElse(null))
                .column("summary.before", one -> ChangeTexts.cellOr(ui, catalogue, one.before()))
                .column("summary.file.marks-before", one -> ChangeTexts.bareMarksOr(ui, one.before()))
                .column("summary.after", one -> ChangeTexts.cellOr(ui, catalogue, one.after()))
                .column("summary.file.marks-after", one -> ChangeTexts.bareMarksOr(ui, one.after()))
                .when(detail.scene().period().year() + " " + before.number() + " " + after.number())
                .send("summary.file.diff", "so-lieu-thay-doi");
    }

    @GetMapping("/summaries/{id}/file.{form:docx|pdf}")
    void file(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("form") String form,
            @RequestParam(name = "v", required = false) @Nullable String number,
            HttpServletResponse response)
            throws IOException {
        VersionView version = pages.version(actor, id, number);
        SignedFiles.Form wanted = form.equals("pdf") ? SignedFiles.Form.PDF : SignedFiles.Form.DOCX;
        switch (files.file(actor, version, wanted)) {
            case Outcome.Done<SignedFiles.Handed>(SignedFiles.Handed handed) -> {
                response.setContentType(
                        form.equals("pdf")
                                ? "application/pdf"
                                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + handed.name() + "\"");
                response.setContentLength(handed.content().length);
                response.getOutputStream().write(handed.content());
            }
            case Outcome.Refused<SignedFiles.Handed>(List<Refusal> refusals) -> throw new NoFile(refusals.getFirst());
        }
    }
}
