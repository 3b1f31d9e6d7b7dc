package vn.danvan.summary.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.summary.NumberedVersions;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberRegister;
import vn.danvan.summary.register.OtherNumbers;
import vn.danvan.web.Choice;

/** A page of the register: what was looked for, what can be looked for, and where each number leads. */
@Component
class NumbersList {

    private final NumberRegister register;
    private final OtherNumbers others;
    private final NumberedVersions versions;
    private final SummaryPages pages;

    NumbersList(NumberRegister register, OtherNumbers others, NumberedVersions versions, SummaryPages pages) {
        this.register = register;
        this.others = others;
        this.versions = versions;
        this.pages = pages;
    }

    /** What was looked for, for files. */
    List<EntryView> found(Actor actor, NumbersSought sought) {
        return sought.among(register.matching(actor, sought.q()));
    }

    /** Puts the page into the model and answers with all entries there are. */
    List<EntryView> show(Actor actor, NumbersSought sought, int page, Locale locale, Model model) {
        List<EntryView> all = register.matching(actor, "");
        Page<EntryView> shown =
                Page.of(sought.among(NumberRegister.containing(all, sought.q())), page, NumberRegister.PAGE);
        model.addAttribute("sought", sought);
        model.addAttribute("page", shown);
        model.addAttribute("runs", runs(all, sought.run(), locale));
        model.addAttribute("types", sought.types(all, others.types(actor), locale));
        model.addAttribute("versions", versions.of(actor, shown.items()));
        model.addAttribute("mayGive", others.mayGive(actor));
        return all;
    }

    private List<Choice> runs(List<EntryView> entries, String sought, Locale locale) {
        Map<String, String> runs = new LinkedHashMap<>();
        entries.forEach(entry -> runs.computeIfAbsent(
                entry.run(), name -> pages.text(locale, "summary.numbers.line." + entry.line(), name)));
        if (!sought.isEmpty()) {
            runs.putIfAbsent(sought, sought);
        }
        return runs.entrySet().stream()
                .map(run -> new Choice(run.getKey(), run.getValue()))
                .toList();
    }
}
