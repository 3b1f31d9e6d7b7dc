package vn.danvan.reporting.filling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Allow;
import vn.danvan.web.AssetVersion;
import vn.danvan.web.Open;

/** What keeps forms within reach without a network: the worker, the list of what is kept, and whose session it is. */
@Controller
class OfflineController {

    private static final String WORKER = "/static/assets/offline-worker.js";

    /** The script that stands between the browser and the network; it lies at the top so that it sees every page. */
    @Open
    @ResponseBody
    @GetMapping("/offline-worker.js")
    ResponseEntity<String> worker() throws IOException {
        try (InputStream in = OfflineController.class.getResourceAsStream(WORKER)) {
            if (in == null) {
                return ResponseEntity.notFound().build();
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noCache())
                    .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                    .body(script.replace("__VERSION__", AssetVersion.value()));
        }
    }

    /** The forms that this device keeps; the device fills the list. */
    @Allow
    @GetMapping("/reports/offline")
    String list(HttpServletResponse response) {
        response.setHeader(FillPage.OFFLINE, "1");
        return "report/fillOffline";
    }

    /**
     * What the worker answers when somebody signs out and the server has not ended the session; it is drawn for nobody.
     *
     * @param waits there when a server was reached, so that it is no matter of the network that the session is open
     */
    @Open
    @GetMapping("/signed-out")
    String signedOut(@RequestParam(name = "waits", required = false) @Nullable String waits, Model model) {
        model.addAttribute("open", waits != null);
        return "report/signedOut";
    }

    /** Whose session this is, with the token that its requests carry. */
    @Allow
    @ResponseBody
    @GetMapping(path = "/reports/offline/session", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> session(Actor actor, CsrfToken token) {
        return Map.of("account", actor.account().toString(), "token", token.getToken());
    }
}
