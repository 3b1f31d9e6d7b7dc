package vn.danvan.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Positions;

/** Plainly made-up people who report and approve in every body and share two accounts. */
@Component
@Profile("demo")
class ReportStaff {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private record Key(BodyId body, Role role) {}

    private final Positions positions;
    private final Accounts accounts;
    private final String password;
    private final Map<Key, Actor> actors = new HashMap<>();
    private final Map<Role, AccountId> opened = new EnumMap<>(Role.class);

    ReportStaff(Positions positions, Accounts accounts, @Value("${danvan.demo.password}") String password) {
        this.positions = positions;
        this.accounts = accounts;
        this.password = password;
    }

    /** Who fills in and sends for the body. */
    Actor officer(BodyView body) {
        return actor(body, Role.UNIT_OFFICER);
    }

    /** Who approves for the body. */
    Actor leader(BodyView body) {
        return actor(body, Role.LEADER);
    }

    private Actor actor(BodyView body, Role role) {
        return actors.computeIfAbsent(new Key(body.id(), role), key -> {
            String title = role == Role.LEADER ? "Lãnh đạo (minh họa)" : "Cán bộ báo cáo (minh họa)";
            PositionId post = Done.value(positions.appoint(
                    new Appointment(
                            positions.addPerson("Người Minh Họa – " + body.shortName(), null),
                            body.id(),
                            title,
                            role,
                            SINCE,
                            LocalDate.of(2021, 2, 1)),
                    null));
            return new Actor(account(role, post), post, body.id(), role);
        });
    }

    /** One account for all who report and one for all who approve: a password for each would make the start slow. */
    private AccountId account(Role role, PositionId post) {
        return opened.computeIfAbsent(role, _ -> {
            boolean leads = role == Role.LEADER;
            return Done.value(accounts.open(
                    null,
                    new Accounts.OpenAccount(
                            leads ? "minhhoa.lanhdao" : "minhhoa.canbo",
                            leads ? "Lãnh đạo các đơn vị (minh họa)" : "Cán bộ các đơn vị (minh họa)",
                            password,
                            true,
                            List.of(post))));
        });
    }
}
