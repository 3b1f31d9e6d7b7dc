package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.danvan.access.CurrentSession;
import vn.danvan.access.Passkeys;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Open;
import vn.danvan.web.Texts;

/** What the page's script asks for to make and to prove passkeys; it answers with JSON. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final CurrentSession session;
    private final Texts texts;

    PasskeyController(Passkeys passkeys, CurrentSession session, Texts texts) {
        this.passkeys = passkeys;
        this.session = session;
        this.texts = texts;
    }

    @Allow
    @ResponseBody
    @PostMapping(path = "/account/security/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> creationOptions(
            Actor actor,
            @RequestBody(required = false) @Nullable String body,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passkeys.creationOptions(actor, body == null ? "" : body, request, response)) {
            case Outcome.Done<String>(String options) -> ResponseEntity.ok(options);
            case Outcome.Refused<String>(List<Refusal> reasons) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.of("error", texts.refusal(locale, reasons.getFirst())));
        };
    }

    @Allow
    @ResponseBody
    @PostMapping(path = "/account/security/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> register(
            Actor actor,
            @RequestBody String body,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!passkeys.register(actor, body, request, response)) {
            return refused(locale, "access.passkey.refused");
        }
        session.strengthen(request, response);
        return ResponseEntity.ok(Map.of("location", "/account/security"));
    }

    @Open
    @ResponseBody
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String requestOptions(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.requestOptions(request, response);
    }

    @Open
    @ResponseBody
    @PostMapping(path = "/sign-in/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> enter(
            @RequestBody String body, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.enter(body, request, response)
                ? ResponseEntity.ok(Map.of("location", session.wanted(request, response)))
                : refused(locale, "access.passkey.not-accepted");
    }

    private ResponseEntity<Map<String, String>> refused(Locale locale, String key) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("error", texts.text(locale, key)));
    }
}
