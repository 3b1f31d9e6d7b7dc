package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/** Who has reported and who has not, of all bodies on one page, to be printed. */
@Controller
class CompletenessPrintController {

    private final CompletenessDesk desk;
    private final WordsDesk words;
    private final Texts texts;

    CompletenessPrintController(CompletenessDesk desk, WordsDesk words, Texts texts) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/completeness/print")
    String page(Actor actor, @ModelAttribute("asked") CompletenessForm asked, Turn turn) {
        CompletenessDesk.Answer answer = desk.answer(actor, asked);
        if (!answer.faults().isEmpty()) {
            turn.refused(answer.faults());
        }
        Locale locale = turn.locale();
        turn.with("filter", answer.form())
                .with("rows", answer.rows())
                .with(
                        "heads",
                        answer.columns().stream()
                                .map(column -> desk.name(answer.form(), column, locale))
                                .toList())
                .with("facts", facts(actor, answer.form(), locale));
        return "report/completenessPrint";
    }

    /** For whom and for what, because the fields of the filter are not printed. */
    private List<String> facts(Actor actor, CompletenessForm form, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(words.words(locale, List.of(actor.body()), List.of()).full(actor.body()));
        String of = CompletenessForm.text(form.form());
        facts.add(
                of.isEmpty()
                        ? texts.text(locale, "report.completeness.all-forms")
                        : words.names().form(of, locale));
        facts.add(words.names().kind(CompletenessForm.text(form.kind())).in(locale) + ", "
                + CompletenessForm.text(form.year()));
        String only = CompletenessForm.text(form.only());
        if (only.equals("missing") || only.equals("late")) {
            facts.add(texts.text(locale, "report.completeness.only." + only));
        }
        String q = CompletenessForm.text(form.q());
        if (!q.isEmpty()) {
            facts.add(texts.text(locale, "report.completeness.print.q", q));
        }
        return facts;
    }
}
