package vn.danvan.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.danvan.kernel.Actor;

/** The home page: the cards that the modules contribute for this person. */
@Controller
class HomeController {

    private final List<HomeCard> cards;
    private final TemplateEngine templates;
    private final UiFactory uis;

    HomeController(List<HomeCard> cards, TemplateEngine templates, UiFactory uis) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.templates = templates;
        this.uis = uis;
    }

    @Allow
    @GetMapping("/")
    String home(Actor actor, HttpServletRequest request, Model model) {
        Ui ui = uis.create(request, null);
        List<Content> drawn = cards.stream()
                .filter(card -> card.shownTo(actor))
                .map(card -> draw(card, actor, ui))
                .toList();
        model.addAttribute("cards", drawn);
        return "web/home";
    }

    private Content draw(HomeCard card, Actor actor, Ui ui) {
        Map<String, Object> parameters = new HashMap<>(card.model(actor));
        parameters.put("ui", ui);
        return output -> templates.render(card.template() + ".jte", parameters, output);
    }
}
