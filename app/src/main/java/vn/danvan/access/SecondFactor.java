package vn.danvan.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** The second step of signing in: codes from a phone app, and recovery codes on paper for when the phone is lost. */
@Component
@Transactional
public class SecondFactor {

    private static final int CODES = 10;
    private static final int CODE_GROUPS = 3;

    /** Whether it is on, and how many recovery codes are unused. */
    public record Status(boolean on, int codesLeft) {}

    /** What a phone app needs: the secret to type or the picture to scan. */
    public record Enrolment(String secret, QrPicture picture) {}

    private final SecondFactorStore store;
    private final AccountStore accounts;
    private final Secrets secrets;
    private final OwnPassword passwords;
    private final AuditTrail audit;
    private final Clock phones;

    /** Takes the true time even in the demo, whose calendar lies behind: the phone knows nothing of that. */
    SecondFactor(
            SecondFactorStore store,
            AccountStore accounts,
            Secrets secrets,
            OwnPassword passwords,
            AuditTrail audit,
            @Qualifier("clock") Clock phones) {
        this.store = store;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
        this.phones = phones;
    }

    /** How it stands with the own account. */
    @Transactional(readOnly = true)
    public Status status(Actor actor) {
        boolean on = store.secret(actor.account())
                .filter(SecondFactorStore.Secret::confirmed)
                .isPresent();
        return new Status(on, store.codesLeft(actor.account()));
    }

    /** A secret for the own phone; the same one until it is confirmed. Refused when the second factor is on already. */
    public Outcome<Enrolment> begin(Actor actor) {
        SecondFactorStore.Secret known = store.secret(actor.account()).orElse(null);
        if (known != null && known.confirmed()) {
            return Outcome.refused(Refusal.of("access.second-factor.on"));
        }
        byte[] secret = known == null ? Totp.newSecret() : secrets.decrypt(known.sealed(), owner(actor.account()));
        if (known == null) {
            store.save(actor.account(), secrets.encrypt(secret, owner(actor.account())));
        }
        String text = Totp.base32(secret);
        return Outcome.done(
                new Enrolment(grouped(text), QrPicture.of(address(row(actor).username(), text))));
    }

    /** Turns it on when the phone shows the right code; gives the recovery codes, which are kept only as hashes. */
    public Outcome<List<String>> confirm(Actor actor, String code) {
        SecondFactorStore.Secret known =
                store.secret(actor.account()).orElseThrow(() -> new NotFound("second factor", actor.account()));
        if (known.confirmed()) {
            return Outcome.refused(Refusal.of("access.second-factor.on"));
        }
        if (!matches(actor.account(), known, code)) {
            return Outcome.refused(Refusal.at("code", "access.second-factor.code"));
        }
        store.confirm(actor.account());
        audit.record(
                actor, "access.second-factor.added", "account", actor.account().toString(), null, null);
        return Outcome.done(newCodes(actor.account()));
    }

    /** Replaces the recovery codes; refused when the password is wrong. */
    public Outcome<List<String>> renewCodes(Actor actor, String password) {
        List<Refusal> faults = passwords.faults(actor, "password", password);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        audit.record(
                actor,
                "access.recovery-codes.renewed",
                "account",
                actor.account().toString(),
                null,
                null);
        return Outcome.done(newCodes(actor.account()));
    }

    /** Turns it off; refused when the password is wrong. */
    public Outcome<AccountId> remove(Actor actor, String password) {
        List<Refusal> faults = passwords.faults(actor, "password", password);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        store.remove(actor.account());
        audit.record(
                actor,
                "access.second-factor.removed",
                "account",
                actor.account().toString(),
                null,
                null);
        return Outcome.done(actor.account());
    }

    /** True when the code is the phone's present one or an unused recovery code; either is used up by it. */
    boolean accepts(AccountId account, String typed) {
        boolean byPhone = store.secret(account)
                .filter(SecondFactorStore.Secret::confirmed)
                .filter(secret -> matches(account, secret, typed))
                .isPresent();
        if (byPhone) {
            return true;
        }
        boolean byPaper = store.useCode(account, hash(typed));
        if (byPaper) {
            audit.record(null, "access.recovery-code.used", "account", account.toString(), null, null);
        }
        return byPaper;
    }

    private boolean matches(AccountId account, SecondFactorStore.Secret secret, String typed) {
        OptionalLong step = Totp.matching(secrets.decrypt(secret.sealed(), owner(account)), typed, phones.instant());
        return step.isPresent() && store.useStep(account, step.getAsLong());
    }

    private List<String> newCodes(AccountId account) {
        List<String> codes = Stream.generate(() -> FirstPasswords.groups(CODE_GROUPS))
                .limit(CODES)
                .toList();
        store.replaceCodes(account, codes.stream().map(SecondFactor::hash).toList());
        return codes;
    }

    /** Codes carry 59 bits of chance and the account locks after five failures, so a plain hash is enough. */
    private static byte[] hash(String code) {
        try {
            String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AccountStore.Row row(Actor actor) {
        return accounts.byId(actor.account()).orElseThrow(() -> new NotFound("account", actor.account()));
    }

    private static String owner(AccountId account) {
        return "totp:" + account;
    }

    private static String address(String username, String secret) {
        String label = URLEncoder.encode("danvan:" + username, StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=danvan";
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
