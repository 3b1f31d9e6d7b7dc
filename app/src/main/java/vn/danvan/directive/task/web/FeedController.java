package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.danvan.access.Accounts;
import vn.danvan.directive.task.CalendarFeeds;
import vn.danvan.directive.task.FeedId;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Open;
import vn.danvan.web.Turn;

/** The calendar addresses of the own body, and the calendars they lead to. */
@Controller
class FeedController {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;
    private final CalendarFile file;
    private final BodyTexts bodies;
    private final Accounts accounts;

    FeedController(CalendarFeeds feeds, CalendarFile file, BodyTexts bodies, Accounts accounts) {
        this.feeds = feeds;
        this.file = file;
        this.bodies = bodies;
        this.accounts = accounts;
    }

    @Allow
    @GetMapping("/calendar")
    String list(Actor actor, Model model) {
        return page(actor, "", model);
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/calendar")
    String create(
            Actor actor,
            @RequestParam(name = "label", defaultValue = "") String label,
            HttpServletRequest request,
            Turn turn) {
        switch (feeds.create(actor, label)) {
            case Outcome.Done<String>(String token) ->
                turn.model()
                        .addAttribute(
                                "address",
                                ServletUriComponentsBuilder.fromContextPath(request)
                                        .path("/calendar/" + token + ".ics")
                                        .toUriString());
            case Outcome.Refused<String>(List<Refusal> refusals) -> turn.refused(refusals);
        }
        return page(actor, label, turn.model());
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/calendar/{id}/revoke")
    String revoke(Actor actor, @PathVariable("id") String id, Turn turn) {
        feeds.revoke(actor, FeedId.of(id));
        turn.flash("task.feeds.revoked");
        return "redirect:/calendar";
    }

    @Open
    @GetMapping("/calendar/{token:[A-Za-z0-9_-]{20,64}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("token") String token) {
        CalendarFeeds.Content content = feeds.content(token).orElseThrow(() -> new NotFound("calendar", ""));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .body(file.write(content, bodies.body(content.body()).name()));
    }

    private String page(Actor actor, String label, Model model) {
        List<CalendarFeeds.Feed> all = feeds.feeds(actor);
        Set<AccountId> people = all.stream().map(CalendarFeeds.Feed::createdBy).collect(Collectors.toSet());
        model.addAttribute("feeds", all);
        model.addAttribute("people", accounts.names(people));
        model.addAttribute("mayManage", feeds.mayManage(actor));
        model.addAttribute("label", label);
        if (!model.containsAttribute("address")) {
            model.addAttribute("address", "");
        }
        return "task/feeds";
    }
}
