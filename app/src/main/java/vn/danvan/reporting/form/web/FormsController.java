package vn.danvan.reporting.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.language.SearchKey;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormChange;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.sheet.FormWorkbook;
import vn.danvan.reporting.form.sheet.FormYaml;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.NavEntry;

/** Shows the forms there are and what each asks, and lets them be downloaded. */
@Controller
class FormsController {

    private final Forms forms;
    private final FormWording wording;

    FormsController(Forms forms, FormWording wording) {
        this.forms = forms;
        this.wording = wording;
    }

    @Bean
    static NavEntry formsNav() {
        return NavEntry.of(65, "form.nav", "/forms", Role.ADMINISTRATOR, Role.SPECIALIST);
    }

    @Allow
    @GetMapping("/forms")
    String list(Actor actor, @RequestParam(name = "q", defaultValue = "") String asked, Locale locale, Model model) {
        model.addAttribute("q", asked);
        model.addAttribute("forms", found(asked, locale));
        model.addAttribute("words", wording.in(locale));
        boolean mayChange = forms.mayChange(actor);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("changes", mayChange ? forms.changes() : List.of());
        return "form/list";
    }

    private List<Form> found(String asked, Locale locale) {
        SearchKey wanted = SearchKey.of(asked);
        return forms.current().forms().stream()
                .filter(form -> matches(form, wanted, locale))
                .toList();
    }

    /** An edition of a form, as a row of the file. */
    private record Listed(Form form, FormEdition edition) {}

    /** The forms of the list, each edition in a row of its own. */
    @Allow
    @GetMapping("/forms.{as:csv|xlsx}")
    void download(@RequestParam(name = "q", defaultValue = "") String asked, Download file) throws IOException {
        FormWords words = wording.in(file.locale());
        List<Listed> rows = found(asked, file.locale()).stream()
                .flatMap(form -> form.editions().stream().map(edition -> new Listed(form, edition)))
                .toList();
        file.of(rows)
                .column("form.name", one -> words.of(one.form().name()))
                .column("form.id", one -> one.form().id())
                .column("form.editions", one -> one.edition().from())
                .column("form.file.last", one -> one.edition().to().orElse(null))
                .column("form.filed-by", one -> String.join("; ", words.filers(one.edition())))
                .column("form.periods", one -> String.join("; ", words.periods(one.edition())))
                .column("form.source", one -> one.edition().source())
                .column(
                        "form.file.verified",
                        one -> words.unverified(one.edition()) ? file.text("form.unverified") : null)
                .send("form.list", "bieu-mau-bao-cao");
    }

    /** The files that were put into force, for those who may change forms. */
    @Allow
    @GetMapping("/forms/changes.{as:csv|xlsx}")
    void changes(Actor actor, Download file) throws IOException {
        if (!forms.mayChange(actor)) {
            throw new Forbidden("changes of forms");
        }
        file.of(forms.changes())
                .column("form.file", FormChange::file)
                .column(
                        "form.file.brought",
                        one -> one.editions().isEmpty() ? one.form() : String.join("; ", one.editions()))
                .column("form.indicators", one -> String.join(", ", one.indicators()))
                .column("form.put-at", FormChange::putAt)
                .column("form.file.withdrawn-at", one -> one.withdrawnAt().orElse(null))
                .column(
                        "form.state",
                        one -> one.withdrawnAt().isEmpty() && !one.faults().isEmpty()
                                ? file.text("form.state.broken")
                                : null)
                .send("form.changes", "tep-bieu-mau");
    }

    private static boolean matches(Form form, SearchKey wanted, Locale locale) {
        return SearchKey.of(form.id() + " " + form.name().in(locale)).plain().contains(wanted.plain());
    }

    @Allow
    @GetMapping("/forms/{id}")
    String show(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        model.addAttribute("form", form(forms.current(), id));
        model.addAttribute("words", wording.in(locale));
        model.addAttribute("mayChange", forms.mayChange(actor));
        return "form/show";
    }

    @Allow
    @GetMapping("/forms/{id}/form.yaml")
    void yaml(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        FormLibrary library = forms.current();
        String yaml = FormYaml.of(form(library, id), library.catalogue());
        attach(response, id + ".yaml", "application/yaml;charset=UTF-8");
        response.getOutputStream().write(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Allow
    @GetMapping("/forms/{id}/{edition}/form.xlsx")
    void workbook(@PathVariable("id") String id, @PathVariable("edition") String edition, HttpServletResponse response)
            throws IOException {
        FormLibrary library = forms.current();
        Form form = form(library, id);
        FormEdition one = form.editions().stream()
                .filter(candidate -> candidate.from().toString().equals(edition))
                .findFirst()
                .orElseThrow(() -> new NotFound("edition", id + "@" + edition));
        attachWorkbook(response, id + "-" + edition);
        FormWorkbook.write(form, one, library.catalogue(), response.getOutputStream());
    }

    @Allow
    @GetMapping("/forms/blank.xlsx")
    void blank(HttpServletResponse response) throws IOException {
        attachWorkbook(response, "bieu-mau-trong");
        FormWorkbook.blank(forms.current().catalogue(), response.getOutputStream());
    }

    private static Form form(FormLibrary library, String id) {
        return library.form(id).orElseThrow(() -> new NotFound("form", id));
    }

    private static void attachWorkbook(HttpServletResponse response, String name) {
        attach(response, name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static void attach(HttpServletResponse response, String name, String type) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentType(type);
    }
}
