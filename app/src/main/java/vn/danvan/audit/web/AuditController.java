package vn.danvan.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.danvan.audit.AuditEntry;
import vn.danvan.audit.AuditFilter;
import vn.danvan.audit.AuditLog;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Download;
import vn.danvan.web.NavEntry;

/** Shows what was done in the own body and below, hands it out as files, and proves the chain. */
@Controller
@Allow({Role.ADMINISTRATOR, Role.LEADER})
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditLines lines;
    private final AuditCsv csv;
    private final AuditWorkbook workbook;

    AuditController(AuditLog log, AuditLines lines, AuditCsv csv, AuditWorkbook workbook) {
        this.log = log;
        this.lines = lines;
        this.csv = csv;
        this.workbook = workbook;
    }

    @Bean
    static NavEntry auditNav() {
        return NavEntry.of(85, "audit.nav", "/audit", Role.ADMINISTRATOR, Role.LEADER);
    }

    @GetMapping("/audit")
    String show(
            Actor actor,
            Locale locale,
            @ModelAttribute("form") AuditForm form,
            @RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        AuditFilter filter = form.filter();
        List<AuditEntry> found = log.entries(actor, filter, before, PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("lines", lines.of(shown, locale));
        model.addAttribute("actions", actions(locale));
        model.addAttribute("newest", before == Long.MAX_VALUE);
        model.addAttribute("address", address("/audit", filter));
        model.addAttribute("query", address("", filter).substring(1));
        model.addAttribute("older", found.size() > PAGE ? older(filter, shown.getLast()) : "");
        return "audit/audit";
    }

    private List<Choice> actions(Locale locale) {
        return log.actions().stream()
                .map(code -> new Choice(code, lines.action(code, locale)))
                .sorted(java.util.Comparator.comparing(Choice::text, java.text.Collator.getInstance(Locale.of("vi"))))
                .toList();
    }

    private static String older(AuditFilter filter, AuditEntry last) {
        return UriComponentsBuilder.fromUriString(address("/audit", filter))
                .queryParam("before", last.seq())
                .build(true)
                .toUriString();
    }

    private static String address(String path, AuditFilter filter) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("who", filter.who())
                .queryParam("action", filter.action())
                .queryParam("subject", filter.subject())
                .queryParam("from", filter.from() == null ? "" : filter.from())
                .queryParam("to", filter.to() == null ? "" : filter.to())
                .encode()
                .build()
                .toUriString();
    }

    @PostMapping("/audit/verify")
    String verify(Actor actor, Model model) {
        model.addAttribute("report", log.verify(actor));
        return "audit/verify";
    }

    /** All entries as text; {@code /audit/csv} is the address that was given out before. */
    @GetMapping({"/audit.csv", "/audit/csv"})
    void export(Actor actor, Locale locale, @ModelAttribute("form") AuditForm form, HttpServletResponse response)
            throws IOException {
        AuditFilter filter = form.filter();
        log.exported(actor, filter);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
        csv.write(actor, filter, locale, response.getWriter());
    }

    /** The same as a workbook, the newest entries only where there are too many for one. */
    @GetMapping("/audit.xlsx")
    void workbook(Actor actor, @ModelAttribute("form") AuditForm form, Download file) throws IOException {
        AuditFilter filter = form.filter();
        log.exported(actor, filter);
        workbook.send(actor, filter, file);
    }
}
