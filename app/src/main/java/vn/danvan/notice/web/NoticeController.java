package vn.danvan.notice.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Uuids;
import vn.danvan.notice.Notices;
import vn.danvan.web.Allow;
import vn.danvan.web.NavEntry;

/** Lists the own notices and leads to what they speak of. */
@Controller
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @Bean
    static NavEntry noticesNav(Notices notices) {
        return new NavEntry(90, "notice.nav", "/notices", java.util.Set.of(), notices::unread);
    }

    @Allow
    @GetMapping("/notices")
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("page", notices.of(actor, Math.max(1, page)));
        return "notice/notices";
    }

    @Allow
    @PostMapping("/notices/{id}")
    String open(Actor actor, @PathVariable("id") String id) {
        return "redirect:" + notices.open(actor, Uuids.parse(id));
    }

    @Allow
    @PostMapping("/notices")
    String openAll(Actor actor) {
        notices.openAll(actor);
        return "redirect:/notices";
    }
}
