package vn.danvan.directive.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;

/** Writes down and announces what was done to documents and statements. */
@Component
class Ledger {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Ledger(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void document(
            Actor actor,
            String action,
            DocumentId id,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        audit.record(actor, "directive.document." + action, "document", id.toString(), before, after);
    }

    void statement(Actor actor, String action, StatementId id, StatementFacts before, StatementFacts after) {
        audit.record(actor, "directive.statement." + action, "statement", id.toString(), facts(before), facts(after));
    }

    void announce(Object event) {
        events.publishEvent(event);
    }

    static Map<String, Object> facts(DocumentFacts facts) {
        return Map.of(
                "kind", facts.kind(),
                "number", facts.number() == null ? "" : facts.number(),
                "issuer", facts.issuer(),
                "issued", facts.issued().toString(),
                "subject", facts.subject(),
                "signatory", facts.signatory() == null ? "" : facts.signatory());
    }

    private static Map<String, Object> facts(StatementFacts facts) {
        return Map.of(
                "span", facts.start() + ".." + facts.end(),
                "kind", facts.kind().code(),
                "period", facts.period() == null ? "" : facts.period(),
                "actor", facts.actor() == null ? "" : facts.actor(),
                "due", facts.due() == null ? "" : facts.due().toString(),
                "domains", facts.domains().toString(),
                "state", facts.present() ? facts.state().name() : "GONE");
    }
}
