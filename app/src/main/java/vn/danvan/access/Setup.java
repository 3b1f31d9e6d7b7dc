package vn.danvan.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;

/**
 * The first step of an empty system: whoever reads the code on its console becomes its first administrator.
 *
 * <p>It is there only while no account is, and never again afterwards.
 */
@Component
public class Setup {

    private static final String USUAL_BODY = "BDV-58";

    /** What the first administrator enters. */
    public record Wish(
            String code, String name, String title, String username, String password, String repeated, BodyId body) {}

    private final Accounts accounts;
    private final Positions positions;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;
    private final String code = FirstPasswords.groups(3);
    private final AtomicBoolean done = new AtomicBoolean();

    Setup(Accounts accounts, Positions positions, Organisation organisation, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** True while nobody can sign in because there is no account. */
    public boolean open() {
        if (!done.get() && !accounts.none()) {
            done.set(true);
        }
        return !done.get();
    }

    /** The code the console shows. */
    String code() {
        return code;
    }

    /** The boards and committees among which the administrator's own body is chosen, the usual one first. */
    public List<BodyView> bodies() {
        List<BodyView> high = organisation.bodiesOn(today()).stream()
                .filter(body -> body.kind() == BodyKind.MOBILISATION_BOARD || body.kind() == BodyKind.PARTY_COMMITTEE)
                .filter(this::standsHigh)
                .toList();
        return Stream.concat(
                        high.stream().filter(body -> body.code().equals(USUAL_BODY)),
                        high.stream().filter(body -> !body.code().equals(USUAL_BODY)))
                .toList();
    }

    private boolean standsHigh(BodyView body) {
        BodyId superior = body.superior();
        return superior == null
                || (body.kind() == BodyKind.MOBILISATION_BOARD
                        && organisation.requireBody(superior, today()).superior() == null);
    }

    /**
     * Opens the first account, an administrator's, with person and post. Refused for a wrong code, missing or bad entries;
     * not found when there is an account already.
     */
    @Transactional
    public Outcome<AccountId> create(Wish wish) {
        if (!open()) {
            throw new NotFound("setup", "done");
        }
        List<Refusal> refusals = faults(wish);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String username = wish.username().strip().toLowerCase(Locale.ROOT);
        Outcome<AccountId> opened = open(wish, username);
        if (opened instanceof Outcome.Done<AccountId>(AccountId id)) {
            accounts.keepPassword(id);
            audit.record(
                    null,
                    "access.first-administrator.opened",
                    "account",
                    id.toString(),
                    null,
                    Map.of("username", username, "body", wish.body().toString()));
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return opened;
    }

    private Outcome<AccountId> open(Wish wish, String username) {
        Outcome<PositionId> post = positions.appoint(
                new Appointment(
                        positions.addPerson(wish.name(), null),
                        wish.body(),
                        wish.title(),
                        Role.ADMINISTRATOR,
                        today(),
                        null),
                null);
        return switch (post) {
            case Outcome.Refused<PositionId>(List<Refusal> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<PositionId>(PositionId id) ->
                accounts.open(
                        null, new Accounts.OpenAccount(username, wish.name(), wish.password(), false, List.of(id)));
        };
    }

    private List<Refusal> faults(Wish wish) {
        List<Refusal> faults = new ArrayList<>();
        if (!isCode(wish.code())) {
            faults.add(Refusal.at("code", "access.setup.code"));
        }
        if (wish.name().isBlank()) {
            faults.add(Refusal.at("name", "access.name.missing"));
        }
        if (wish.title().isBlank()) {
            faults.add(Refusal.at("title", "access.title.missing"));
        }
        String username = wish.username().strip().toLowerCase(Locale.ROOT);
        faults.addAll(accounts.usernameFaults(username));
        faults.addAll(PasswordRule.faults("password", username, wish.password()));
        if (!wish.password().equals(wish.repeated())) {
            faults.add(Refusal.at("repeated", "access.password.repeated"));
        }
        return faults;
    }

    private boolean isCode(String typed) {
        return MessageDigest.isEqual(plain(typed), plain(code));
    }

    private static byte[] plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
