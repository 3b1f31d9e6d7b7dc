package vn.danvan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditContext;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;

/** Tells the record who people are, and whose entries a reader may see: those of the own body and of all below it. */
@Component
class AccountAuditContext implements AuditContext {

    private final AccountStore accounts;
    private final Positions positions;
    private final Organisation organisation;
    private final Clock clock;

    AccountAuditContext(AccountStore accounts, Positions positions, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Scope scope(Actor actor) {
        Set<UUID> bodies = organisation.subtree(actor.body(), LocalDate.now(clock)).stream()
                .map(body -> body.id().value())
                .collect(Collectors.toSet());
        bodies.add(actor.body().value());
        return new Scope(bodies, actor.is(Role.ADMINISTRATOR) && standsAtTheTop(actor.body()));
    }

    /** A body that nobody directs, or that serves one that nobody directs, such as the province's board. */
    private boolean standsAtTheTop(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        BodyId superior = organisation.requireBody(body, today).superior();
        return superior == null || organisation.requireBody(superior, today).superior() == null;
    }

    @Override
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        return accounts.names(ids.stream().map(AccountId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    @Override
    public Map<UUID, String> postTitles(Collection<UUID> ids) {
        return positions.positions(ids.stream().map(PositionId::new).toList(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(post -> post.id().value(), post -> post.title() + " – " + post.bodyName()));
    }

    @Override
    public Set<UUID> accountsNamed(String text) {
        return accounts.named(text).stream().map(AccountId::value).collect(Collectors.toSet());
    }
}
