package vn.danvan.directive.document.web;

import java.util.Set;
import vn.danvan.directive.extraction.Reason;
import vn.danvan.web.Ui;

/** Says in words by which rule the extraction found something. */
public final class RuleNames {

    private static final String DOMAIN = "domain.";

    /** Rules that have a sentence {@code document.rule.<code>}; a newer one shows its code. */
    private static final Set<String> KNOWN = Set.of(
            "kind.demand",
            "kind.future",
            "kind.past",
            "kind.order.past",
            "kind.section",
            "kind.continued",
            "actor.subject",
            "actor.inherited",
            "due.clause",
            "period.clause",
            "period.date",
            "table.row",
            "table.lead",
            "table.time",
            "table.figures");

    private RuleNames() {}

    /** The rule in the reader's language. */
    public static String name(Ui ui, Reason reason) {
        if (reason.rule().startsWith(DOMAIN)) {
            String field = ui.text("document.domain." + reason.rule().substring(DOMAIN.length()));
            return ui.text("document.rule.domain", field);
        }
        return KNOWN.contains(reason.rule()) ? ui.text("document.rule." + reason.rule()) : reason.rule();
    }
}
