package vn.danvan.reporting.form.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Page;
import vn.danvan.language.SearchKey;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Download;
import vn.danvan.web.Texts;

/** The catalogue of indicators: found by words or code, by field of work, by the form that asks for them. */
@Controller
class IndicatorsController {

    /** How many a page shows; on a phone each is a card. */
    private static final int ROWS = 25;

    private final Forms forms;
    private final FormWording wording;
    private final Texts texts;

    IndicatorsController(Forms forms, FormWording wording, Texts texts) {
        this.forms = forms;
        this.wording = wording;
        this.texts = texts;
    }

    @Allow
    @GetMapping("/forms/indicators")
    String indicators(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "domain", defaultValue = "") String domain,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Locale locale,
            Model model) {
        FormLibrary library = forms.current();
        List<Indicator> all = library.catalogue().indicators();
        List<Indicator> found = found(library, asked, domain, form);
        model.addAttribute("q", asked);
        model.addAttribute("domain", domain);
        model.addAttribute("form", form);
        model.addAttribute("library", library);
        model.addAttribute("found", Page.of(found, number, ROWS));
        model.addAttribute(
                "domains",
                all.stream()
                        .map(Indicator::domain)
                        .distinct()
                        .map(one -> new Choice(one, texts.textOr(locale, "task.domain." + one, one)))
                        .toList());
        model.addAttribute(
                "forms",
                library.forms().stream()
                        .map(one -> new Choice(one.id(), one.name().in(locale)))
                        .toList());
        model.addAttribute("words", wording.in(locale));
        return "form/indicators";
    }

    @Allow
    @GetMapping("/forms/indicators.{as:csv|xlsx}")
    void download(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "domain", defaultValue = "") String domain,
            @RequestParam(name = "form", defaultValue = "") String form,
            Download file)
            throws IOException {
        FormLibrary library = forms.current();
        FormWords words = wording.in(file.locale());
        file.of(found(library, asked, domain, form))
                .column("form.indicator", one -> words.of(one.name()))
                .column(
                        "form.file.own",
                        one -> library.catalogue()
                                .broughtBy(one.code())
                                .flatMap(library::form)
                                .map(own -> words.of(own.name()))
                                .orElse(null))
                .column("form.id", Indicator::code)
                .column("form.unit", one -> words.of(one.unit().name()))
                .column("form.sum", words::summing)
                .column("form.source", one -> one.basis().source())
                .column("form.file.verified", one -> words.unverified(one) ? file.text("form.unverified") : null)
                .column("form.file.first", one -> one.basis().from())
                .column("form.file.last", one -> one.basis().to().orElse(null))
                .send("form.indicators", "danh-muc-chi-tieu");
    }

    private static List<Indicator> found(FormLibrary library, String asked, String domain, String form) {
        return library.catalogue().indicators().stream()
                .filter(one -> domain.isEmpty() || one.domain().equals(domain))
                .filter(one -> form.isEmpty() || asks(library, form, one))
                .filter(one -> holds(one, SearchKey.of(asked).plain()))
                .toList();
    }

    /** Whether any edition of the form asks for it. */
    private static boolean asks(FormLibrary library, String form, Indicator indicator) {
        return library.form(form).stream()
                .flatMap(one -> one.editions().stream())
                .flatMap(FormEdition::figures)
                .anyMatch(figure -> figure.indicator().code().equals(indicator.code()));
    }

    /** Whether words of its code and names begin with each of these, marks and case forgiven. */
    private static boolean holds(Indicator indicator, String words) {
        String key = SearchKey.of(indicator.code() + " " + indicator.name().vi() + " "
                        + indicator.name().en())
                .plain();
        return Arrays.stream(words.split(" ", -1)).allMatch(word -> (" " + key).contains(" " + word));
    }
}
