package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.AskedForms;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.Seen;
import vn.danvan.summary.SignCheck;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.SignatureChoice;
import vn.danvan.summary.Signing;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.register.Addressees;
import vn.danvan.summary.register.Issuer;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The check before signing, the signature, and corrections of what was signed. */
@Controller
class SignController {

    private final Signing signing;
    private final Corrections corrections;
    private final AskedForms asked;
    private final SummaryPages pages;

    SignController(Signing signing, Corrections corrections, AskedForms asked, SummaryPages pages) {
        this.signing = signing;
        this.corrections = corrections;
        this.asked = asked;
        this.pages = pages;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/summaries/{id}/check")
    String check(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        SignCheck check = signing.check(actor, draft);
        Signing.Sent proposed = signing.replaced(actor, draft).orElseGet(() -> first(actor, check));
        return page(
                actor, check, new SignWanted(proposed.place(), proposed.recipients(), Seen.NOTHING, Map.of()), turn);
    }

    /** Of a version that takes no other's place of the same body: what the head of the body's documents and the outline say. */
    private Signing.Sent first(Actor actor, SignCheck check) {
        Optional<Issuer> issuer = signing.issuer(actor, check.detail().version());
        return new Signing.Sent(
                issuer.map(Issuer::place).orElse(""),
                issuer.map(Issuer::addressees)
                        .orElse(Addressees.NONE)
                        .list(check.detail().outline().recipients()));
    }

    private String page(Actor actor, SignCheck check, SignWanted wanted, Turn turn) {
        VersionView draft = check.detail().version();
        signing.barred(actor, draft).ifPresent(why -> turn.with("barred", why));
        signing.issuer(actor, draft).ifPresent(issuer -> turn.with("issuer", issuer));
        signing.run(actor, draft).ifPresent(run -> turn.with("run", run));
        List<SignatureChoice> signatures = signing.signatures(actor, draft);
        turn.with("signatures", signatures)
                .with(
                        "signature",
                        signatures.stream()
                                .map(SignatureChoice::key)
                                .filter(wanted.signature()::equals)
                                .findFirst()
                                .orElseGet(() -> signatures.isEmpty()
                                        ? ""
                                        : signatures.getFirst().key()));
        turn.with("check", check)
                .with("asked", asked.ofOwnLine(check.detail()))
                .with("changes", check.since(wanted.seen()))
                .with("reasons", wanted.reasons())
                .with("place", wanted.place())
                .with("recipients", String.join("\n", wanted.recipients()))
                .with("ownLayout", signing.ownLayout(actor, draft).orElse(""));
        return "summary/check";
    }

    @Allow(LEADER)
    @PostMapping("/summaries/{id}/sign")
    String sign(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        VersionView draft = pages.version(actor, id, null);
        if (!draft.isDraft()) {
            return turn.to("/summaries/" + id + "/versions", "summary.signed-before");
        }
        SignWanted wanted = wanted(fields);
        return switch (signing.sign(actor, draft.id(), wanted)) {
            case Outcome.Done<VersionView> _ -> turn.to("/summaries/" + id + "/versions", "summary.signed");
            case Outcome.Refused<VersionView>(List<Refusal> refusals) ->
                page(actor, signing.check(actor, draft), wanted, turn.refused(refusals));
        };
    }

    private static SignWanted wanted(MultiValueMap<String, String> fields) {
        Map<RemarkKind, String> reasons = new EnumMap<>(RemarkKind.class);
        for (RemarkKind kind : RemarkKind.values()) {
            String reason = fields.getFirst("reason-" + kind);
            if (reason != null) {
                reasons.put(kind, reason);
            }
        }
        List<String> recipients = text(fields, "recipients")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new SignWanted(
                text(fields, "place"), recipients, Seen.read(text(fields, "seen")), reasons, text(fields, "signature"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/summaries/{id}/correct")
    String askCorrection(Actor actor, @PathVariable("id") String id, Turn turn) {
        return correction(actor, id, "", turn);
    }

    private String correction(Actor actor, String id, String reason, Turn turn) {
        turn.with("version", pages.version(actor, id, null)).with("reason", reason);
        return "summary/correct";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/correct")
    String correct(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Turn turn) {
        return switch (corrections.begin(actor, SummaryId.of(id), reason)) {
            case Outcome.Done<VersionView> _ -> "redirect:/summaries/" + id;
            case Outcome.Refused<VersionView>(List<Refusal> refusals) ->
                correction(actor, id, reason, turn.refused(refusals));
        };
    }
}
