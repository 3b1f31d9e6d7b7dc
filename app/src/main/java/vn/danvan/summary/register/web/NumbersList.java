package vn.danvan.summary.register.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberBearers;
import vn.danvan.summary.register.NumberSearch;
import vn.danvan.summary.register.OtherNumbers;
import vn.danvan.web.Choice;
import vn.danvan.web.Texts;

/** A page of the register: what was looked for, what can be looked for, and where each number leads. */
@Component
class NumbersList {

    private final NumberSearch numbers;
    private final OtherNumbers others;
    private final NumberBearers versions;
    private final Texts texts;

    NumbersList(NumberSearch numbers, OtherNumbers others, NumberBearers versions, Texts texts) {
        this.numbers = numbers;
        this.others = others;
        this.versions = versions;
        this.texts = texts;
    }

    /** What was looked for, for files. */
    List<EntryView> found(Actor actor, NumbersSought sought) {
        return numbers.all(actor, sought.asked());
    }

    /** Puts the page into the model and answers with its entries. */
    List<EntryView> show(Actor actor, NumbersSought sought, int page, Locale locale, Model model) {
        Page<EntryView> shown = numbers.page(actor, sought.asked(), page);
        model.addAttribute("sought", sought);
        model.addAttribute("page", shown);
        model.addAttribute("runs", runs(actor, sought.run(), locale));
        model.addAttribute("types", sought.types(numbers.types(actor), others.types(actor), locale));
        model.addAttribute("versions", versions.of(actor, shown.items()));
        model.addAttribute("mayGive", others.mayGive(actor));
        return shown.items();
    }

    /** The version of a summary that bears the number. */
    Optional<VersionView> bearing(Actor actor, EntryView entry) {
        return Optional.ofNullable(versions.of(actor, List.of(entry)).get(entry.id()));
    }

    private List<Choice> runs(Actor actor, String sought, Locale locale) {
        Map<String, String> runs = new LinkedHashMap<>();
        numbers.runs(actor)
                .forEach(run -> runs.computeIfAbsent(
                        run.name(), name -> texts.text(locale, "summary.numbers.line." + run.line(), name)));
        if (!sought.isEmpty()) {
            runs.putIfAbsent(sought, sought);
        }
        return runs.entrySet().stream()
                .map(run -> new Choice(run.getKey(), run.getValue()))
                .toList();
    }
}
