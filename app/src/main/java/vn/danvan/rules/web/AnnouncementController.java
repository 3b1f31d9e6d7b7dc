package vn.danvan.rules.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.AnnouncementPreview;
import vn.danvan.rules.Announcements;
import vn.danvan.web.Allow;
import vn.danvan.web.FormErrors;
import vn.danvan.web.Texts;

/** Announces a day off or a working day after showing which open deadlines move, and withdraws it likewise. */
@Controller
@Allow(Role.ADMINISTRATOR)
class AnnouncementController {

    private final Announcements announcements;
    private final Texts texts;

    AnnouncementController(Announcements announcements, Texts texts) {
        this.announcements = announcements;
        this.texts = texts;
    }

    @GetMapping("/calendar-of-days/announce")
    String form(Actor actor, @ModelAttribute("form") AnnouncementForm form, Model model) {
        model.addAttribute("forAll", announcements.mayAnnounceForAll(actor));
        return "rules/announce";
    }

    @PostMapping("/calendar-of-days/announce/preview")
    ModelAndView preview(Actor actor, @ModelAttribute("form") AnnouncementForm form, Locale locale) {
        return switch (announcements.preview(form.request(announcements.mayAnnounceForAll(actor)), actor)) {
            case Outcome.Refused<AnnouncementPreview>(List<Refusal> refusals) -> refused(actor, refusals, locale);
            case Outcome.Done<AnnouncementPreview>(AnnouncementPreview preview) ->
                new ModelAndView("rules/announce-preview").addObject("preview", preview);
        };
    }

    @PostMapping("/calendar-of-days/announce")
    ModelAndView announce(
            Actor actor, @ModelAttribute("form") AnnouncementForm form, Locale locale, RedirectAttributes redirect) {
        return switch (announcements.announce(form.request(announcements.mayAnnounceForAll(actor)), actor)) {
            case Outcome.Refused<UUID>(List<Refusal> refusals) -> refused(actor, refusals, locale);
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "rules.announce.done"));
                yield new ModelAndView(
                        "redirect:/calendar-of-days?year=" + form.date().substring(0, 4));
            }
        };
    }

    @GetMapping("/calendar-of-days/announcements/{id}")
    String withdrawal(Actor actor, @PathVariable("id") String id, Model model) {
        UUID announcement = Uuids.parse(id);
        model.addAttribute("view", announcements.withdrawable(announcement, actor));
        model.addAttribute("preview", announcements.previewWithdrawal(announcement, actor));
        return "rules/withdraw";
    }

    @PostMapping("/calendar-of-days/announcements/{id}")
    String withdraw(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        AnnouncedDayView view = announcements.withdrawable(Uuids.parse(id), actor);
        announcements.withdraw(view.id(), actor);
        redirect.addFlashAttribute("flash", texts.text(locale, "rules.withdraw.done"));
        return "redirect:/calendar-of-days?year=" + view.day().date().getYear();
    }

    private ModelAndView refused(Actor actor, List<Refusal> refusals, Locale locale) {
        FormErrors errors = texts.errors(locale, refusals);
        ModelAndView page = new ModelAndView("rules/announce", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("errors", errors);
        page.addObject("forAll", announcements.mayAnnounceForAll(actor));
        return page;
    }
}
