package vn.danvan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** What an administrator sees of the accounts in the own body and below. */
@Component
@Transactional(readOnly = true)
public class AccountDirectory {

    /** An account nobody signed in with for so long is to be disabled (TCVN 11930:2017, level 2). */
    public static final Duration IDLE = Duration.ofDays(45);

    private final AccountSearch search;
    private final AccountStore store;
    private final Positions positions;
    private final Organisation organisation;
    private final Clock clock;

    AccountDirectory(
            AccountSearch search, AccountStore store, Positions positions, Organisation organisation, Clock clock) {
        this.search = search;
        this.store = store;
        this.positions = positions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The bodies in which the actor manages accounts, each before those it directs. */
    public List<BodyView> bodies(Actor actor) {
        requireAdministrator(actor);
        return organisation.subtree(actor.body(), today());
    }

    /** Posts ever held in the actor's subtree; one for each person, the latest. */
    public Collection<PositionView> people(Actor actor) {
        return positions.everHeldIn(ids(bodies(actor)), today()).stream()
                .collect(Collectors.toMap(PositionView::person, Function.identity(), (earlier, later) -> later))
                .values();
    }

    /**
     * Accounts with a post in the actor's subtree, by name.
     *
     * @param page from 1
     * @param size accounts a page
     */
    public Page<AccountView> list(Actor actor, AccountFilter filter, int page, int size) {
        Set<BodyId> within = ids(bodies(actor));
        if (filter.body() != null) {
            within.retainAll(ids(organisation.subtree(filter.body(), today())));
        }
        boolean narrowed = filter.body() != null || filter.role() != null;
        List<PositionId> posts = positions.everHeldIn(within, today()).stream()
                .filter(post -> filter.role() == null || post.role() == filter.role())
                .filter(post -> !narrowed || post.valid().contains(today()))
                .map(PositionView::id)
                .toList();
        AccountSearch.Wanted wanted = new AccountSearch.Wanted(posts, filter.text(), filter.state(), IDLE);
        List<AccountStore.Row> rows = search.find(wanted, size, (long) (page - 1) * size);
        return new Page<>(views(actor, rows), page, size, search.count(wanted));
    }

    /** One account; one that has no post in the actor's subtree is not found. */
    public AccountView view(Actor actor, AccountId id) {
        AccountStore.Row row = store.byId(id).orElseThrow(() -> new NotFound("account", id));
        List<PositionView> posts = positions.positions(store.positions(id), today());
        if (!AccountAuthority.maySee(actor, standing(ids(bodies(actor)), posts))) {
            throw new NotFound("account", id);
        }
        return views(actor, List.of(row)).getFirst();
    }

    private List<AccountView> views(Actor actor, List<AccountStore.Row> rows) {
        Map<AccountId, List<PositionId>> ties =
                search.ties(rows.stream().map(AccountStore.Row::id).toList());
        Map<PositionId, PositionView> posts =
                positions.positions(ties.values().stream().flatMap(List::stream).toList(), today()).stream()
                        .collect(Collectors.toMap(PositionView::id, Function.identity()));
        Set<BodyId> within = ids(bodies(actor));
        return rows.stream()
                .map(row -> {
                    List<PositionView> own = ties.getOrDefault(row.id(), List.of()).stream()
                            .map(posts::get)
                            .toList();
                    boolean manageable = AccountAuthority.mayManage(actor, row.id(), standing(within, own));
                    return view(row, own, manageable);
                })
                .toList();
    }

    private AccountView view(AccountStore.Row row, List<PositionView> posts, boolean manageable) {
        return new AccountView(
                row.id(),
                row.username(),
                row.displayName(),
                posts,
                state(row),
                row.secondFactor(),
                row.lastSignedInAt(),
                row.createdAt(),
                manageable);
    }

    private AccountFilter.State state(AccountStore.Row row) {
        if (row.disabled()) {
            return AccountFilter.State.DISABLED;
        }
        if (row.lockedAt(clock.instant())) {
            return AccountFilter.State.LOCKED;
        }
        return row.lastUse().isBefore(clock.instant().minus(IDLE))
                ? AccountFilter.State.IDLE
                : AccountFilter.State.ACTIVE;
    }

    private AccountAuthority.Standing standing(Set<BodyId> within, Collection<PositionView> posts) {
        return new AccountAuthority.Standing(
                posts.stream().anyMatch(post -> within.contains(post.body())),
                posts.stream()
                        .filter(post -> post.valid().contains(today()))
                        .allMatch(post -> within.contains(post.body())));
    }

    private static Set<BodyId> ids(Collection<BodyView> bodies) {
        return bodies.stream().map(BodyView::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new Forbidden("accounts as " + actor.role());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
