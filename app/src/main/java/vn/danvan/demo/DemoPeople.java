package vn.danvan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.PositionId;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.PersonId;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** The demo's people: opens their accounts and lets them act. */
@Component
@Profile("demo")
class DemoPeople {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private final Organisation organisation;
    private final Positions positions;
    private final Accounts accounts;
    private final Clock clock;
    private final String password;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    DemoPeople(
            Organisation organisation,
            Positions positions,
            Accounts accounts,
            Clock clock,
            @Value("${danvan.demo.password}") String password) {
        this.organisation = organisation;
        this.positions = positions;
        this.accounts = accounts;
        this.clock = clock;
        this.password = password;
    }

    /** Gives the person a post and an account with the demo's password. */
    void open(DemoPerson person) {
        PersonId id = positions.addPerson(person.name(), null);
        Appointment post = new Appointment(id, body(person.body()), person.title(), person.role(), SINCE, null);
        PositionId position = Done.value(positions.appoint(post, null));
        Done.value(accounts.open(
                null, new Accounts.OpenAccount(person.username(), person.name(), password, true, List.of(position))));
    }

    /** The person in the post it holds today; first asked outside every {@link PastMoment}. */
    Actor actor(String username) {
        return known.computeIfAbsent(username, this::find);
    }

    private Actor find(String username) {
        DemoPerson person = DemoPerson.all()
                .filter(candidate -> candidate.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new NotFound("demo person", username));
        BodyId body = body(person.body());
        PositionView post = positions.holdersOf(body, LocalDate.now(clock)).stream()
                .filter(held -> held.personName().equals(person.name()))
                .findFirst()
                .orElseThrow(() -> new NotFound("post of", username));
        return accounts.names(accounts.accountsOf(body)).entrySet().stream()
                .filter(account -> account.getValue().equals(person.name()))
                .findFirst()
                .map(account -> new Actor(account.getKey(), post.id(), body, post.role()))
                .orElseThrow(() -> new NotFound("account of", username));
    }

    /** Who works for the body. */
    Actor officer(String body, YearContent content) {
        return actor(content.officer(body));
    }

    /** Everybody who was asked for so far. */
    List<Actor> all() {
        return List.copyOf(known.values());
    }

    /** The body of the code. */
    BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow(() -> new NotFound("body", code));
    }
}
