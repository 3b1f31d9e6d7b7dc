package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.AskedSending;
import vn.danvan.reporting.submission.AskedSending.Sent;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SeenReport;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Takes from a device that has a network again what was asked there without one: to send a report. */
@Controller
class AskedController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Submissions submissions;
    private final AskedSending sending;
    private final SheetMaker sheets;
    private final SheetHeads heads;
    private final FindingTexts findings;
    private final Texts texts;

    AskedController(
            Submissions submissions,
            AskedSending sending,
            SheetMaker sheets,
            SheetHeads heads,
            FindingTexts findings,
            Texts texts) {
        this.submissions = submissions;
        this.sending = sending;
        this.sheets = sheets;
        this.heads = heads;
        this.findings = findings;
        this.texts = texts;
    }

    /** A sentence beside a cell, as the page showed it or is to show it. */
    record Found(@Nullable String key, @Nullable String text) {}

    /**
     * A sentence that the page showed.
     *
     * @param mark all that a device which was handed on keeps of it
     */
    record Looked(
            @Nullable String key,
            @Nullable String text,
            @Nullable String mark) {

        boolean isAt(UUID request, String where, String says) {
            return mark == null
                    ? where.equals(key) && says.equals(text)
                    : mark.equals(SeenMarks.mark(request, where, says));
        }
    }

    /**
     * What the device sends.
     *
     * @param id names the request however often it is sent
     * @param lang the language in which the page said what is to be looked at
     * @param looked what it said
     */
    record Request(
            @Nullable UUID id,
            @Nullable Long revision,
            @Nullable Known seen,
            @Nullable String lang,
            @Nullable List<@Nullable Looked> looked) {

        /** What the page knew of the report besides its cells. */
        record Known(
                @Nullable String edition,
                @Nullable String due,
                @Nullable String step) {}

        Optional<SeenReport> report() {
            return seen == null || seen.edition() == null || seen.due() == null || seen.step() == null
                    ? Optional.empty()
                    : Optional.of(new SeenReport(seen.edition(), seen.due(), seen.step()));
        }

        List<Looked> all() {
            List<Looked> all = new ArrayList<>();
            if (looked != null) {
                looked.stream().filter(Objects::nonNull).forEach(all::add);
            }
            return all;
        }
    }

    /**
     * What came of it.
     *
     * @param sent the sentence that says so; null when it was not sent
     * @param stopped why it was not sent; null when it was
     * @param found what is to be put right or looked at first
     */
    record Answer(@Nullable String sent, @Nullable String stopped, List<Found> found) {}

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping(path = "/reports/{id}/asked", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> send(
            Actor actor, @PathVariable("id") String id, @RequestBody Request request, Locale locale) {
        SubmissionDetail before = submissions.detail(actor, SubmissionId.of(id));
        Optional<SeenReport> seen = request.report();
        if (request.id() == null || request.revision() == null || seen.isEmpty()) {
            return stopped(List.of(Refusal.of("report.fill.unreadable")), List.of(), locale);
        }
        Locale then = Locale.of(request.lang() == null ? locale.getLanguage() : request.lang());
        List<Looked> looked = request.all();
        AskedSending.Request asked =
                new AskedSending.Request(request.id(), new Seen(before.view().id(), request.revision()), seen.get());
        Outcome<Sent> outcome = sending.send(
                actor,
                asked,
                finding -> isLooked(
                        looked,
                        asked.id(),
                        FindingTexts.key(before.edition(), finding),
                        findings.of(before.edition(), finding, then)));
        return switch (outcome) {
            case Outcome.Done<Sent>(Sent sent) ->
                ResponseEntity.ok(
                        new Answer(sentence(before, sent, locale) + moved(seen.get(), sent, locale), null, List.of()));
            case Outcome.Refused<Sent>(List<Refusal> reasons) ->
                stopped(reasons, found(actor, before.view().id(), reasons, locale), locale);
        };
    }

    private static boolean isLooked(List<Looked> looked, UUID request, String key, String text) {
        return looked.stream().anyMatch(one -> one.isAt(request, key, text));
    }

    /** When it was sent, and by how much too late: what counts is when the server received it. */
    private String sentence(SubmissionDetail before, Sent sent, Locale locale) {
        Sheet.Head head = heads.head(before, locale);
        String at = time(sent.at());
        var lateness = sent.report().lateness(sent.at().atZone(Ui.ZONE).toLocalDateTime());
        return lateness.late()
                ? texts.text(
                        locale,
                        "report.asked.sent-late",
                        head.form(),
                        head.period(),
                        at,
                        texts.text(locale, lateness.key(), lateness.shown()))
                : texts.text(locale, "report.asked.sent", head.form(), head.period(), at);
    }

    /** That the last day is another one than the sender knew; nothing where it is the same. */
    private String moved(SeenReport seen, Sent sent, Locale locale) {
        return seen.isDueElsewhen(sent.report())
                ? " "
                        + texts.text(
                                locale,
                                "report.asked.due-now",
                                Days.field(sent.report().due().toString()))
                : "";
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Ui.ZONE));
    }

    private List<Found> found(Actor actor, SubmissionId id, List<Refusal> reasons, Locale locale) {
        String code = reasons.getFirst().code();
        if (!code.equals("report.findings") && !code.equals("report.asked.warnings")) {
            return List.of();
        }
        Sheet sheet = sheets.of(SheetInput.of(submissions.detail(actor, id)), locale);
        return (code.equals("report.findings") ? sheet.blocking() : sheet.warnings())
                .stream().map(link -> new Found(link.key(), link.text())).toList();
    }

    private ResponseEntity<Answer> stopped(List<Refusal> reasons, List<Found> found, Locale locale) {
        String why =
                reasons.stream().map(reason -> texts.refusal(locale, reason)).collect(Collectors.joining(" "));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(null, why, found));
    }
}
