package vn.danvan.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** The people of the demo province, as tests let them act and sign in. */
public final class People {

    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private record Tie(AccountId account, PositionId position) {}

    private final JdbcClient jdbc;
    private final Positions positions;
    private final Clock clock;

    People(JdbcClient jdbc, Positions positions, Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.clock = clock;
    }

    /** The person in the first of its posts. */
    public Actor actor(String username) {
        return person(username).actor();
    }

    /** Makes a request come from the person, who has replaced the first password. */
    public RequestPostProcessor signedIn(String username) {
        Person person = person(username);
        return SecurityMockMvcRequestPostProcessors.authentication(new TestingAuthenticationToken(
                person, null, "ROLE_" + person.actor().role()));
    }

    /** Makes a request come from somebody of another body than the person's own, such as one that has nobody in the demo. */
    public RequestPostProcessor signedIn(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(new TestingAuthenticationToken(
                new Person(actor, "Người thử", "Chức vụ thử"), null, "ROLE_" + actor.role()));
    }

    private Person person(String username) {
        Tie tie = jdbc.sql("""
                        select a.id, p.position_id from access.account a join access.account_position p on p.account_id = a.id
                        where a.username = :username order by p.position_id limit 1
                        """)
                .param("username", username)
                .query((row, number) -> new Tie(
                        new AccountId(row.getObject(1, UUID.class)), new PositionId(row.getObject(2, UUID.class))))
                .single();
        PositionView post =
                positions.position(tie.position(), LocalDate.now(clock)).orElseThrow();
        return new Person(
                new Actor(tie.account(), tie.position(), post.body(), post.role()),
                post.personName(),
                post.title() + " – " + post.bodyName());
    }
}
