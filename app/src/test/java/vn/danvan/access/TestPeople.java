package vn.danvan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;

/**
 * People that a test makes for itself: each with a post, an account and a password of the own choice.
 *
 * <p>Found by the application's own scan, so that the tests that use it still share one context.
 */
@Component
public class TestPeople {

    public static final String PASSWORD = "mot cau de nho cho bai thu";

    public record Person(AccountId account, PositionId position, String username) {}

    private final Positions positions;
    private final Organisation organisation;
    private final Accounts accounts;
    private final AccountStore store;
    private final SignInDetails details;

    TestPeople(
            Positions positions,
            Organisation organisation,
            Accounts accounts,
            AccountStore store,
            SignInDetails details) {
        this.positions = positions;
        this.organisation = organisation;
        this.accounts = accounts;
        this.store = store;
        this.details = details;
    }

    /** Somebody who may go to work at once. */
    public Person person(String body, Role role) {
        Person person = newcomer(body, role);
        store.keepPassword(person.account());
        return person;
    }

    /** The same, to act for. */
    public Actor actor(String body, Role role) {
        return actor(person(body, role).username());
    }

    /** Somebody who has not replaced the first password yet. */
    Person newcomer(String body, Role role) {
        String username = "thu." + UUID.randomUUID().toString().substring(0, 13);
        BodyId office = organisation.bodyByCode(body).orElseThrow();
        PositionId position = done(positions.appoint(
                new Appointment(
                        positions.addPerson("Người Thử " + username, null),
                        office,
                        "Cán bộ thử",
                        role,
                        organisation.firstDay(office).orElse(LocalDate.of(2021, 1, 1)),
                        null),
                null));
        AccountId account = done(accounts.open(
                null, new Accounts.OpenAccount(username, "Người Thử " + username, PASSWORD, false, List.of(position))));
        return new Person(account, position, username);
    }

    /** The person in the first of its posts. */
    public Actor actor(String username) {
        return details.loadUserByUsername(username).actor();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    static <T> List<String> refusals(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<T>(var reasons) ->
                reasons.stream().map(reason -> reason.code()).toList();
        };
    }
}
