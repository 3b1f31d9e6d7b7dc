package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches between Vietnamese and English and returns to the page the reader came from. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @Open
    @GetMapping("/language")
    String change(
            @RequestParam("to") String to,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : Texts.VIETNAMESE);
        boolean ownAddress = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (ownAddress ? back : "/");
    }
}
