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
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;

/** Files and approves the demo's reports through the façades, for plainly made-up people who share two accounts. */
@Component
@Profile("demo")
class ReportDesk {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private record Key(BodyId body, Role role) {}

    private final Submissions submissions;
    private final Filling filling;
    private final Approvals approvals;
    private final Positions positions;
    private final Accounts accounts;
    private final String password;
    private final Map<Key, Actor> actors = new HashMap<>();
    private final Map<Role, AccountId> opened = new EnumMap<>(Role.class);

    ReportDesk(
            Submissions submissions,
            Filling filling,
            Approvals approvals,
            Positions positions,
            Accounts accounts,
            @Value("${danvan.demo.password}") String password) {
        this.submissions = submissions;
        this.filling = filling;
        this.approvals = approvals;
        this.positions = positions;
        this.accounts = accounts;
        this.password = password;
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

    /** Fills in a report and leaves it as a draft. */
    SubmissionView fill(BodyView body, Slot slot, List<CellChange> answers) {
        Actor officer = actor(body, Role.UNIT_OFFICER);
        SubmissionView begun = Done.value(submissions.start(officer, slot));
        Done.value(filling.save(officer, begun.id(), answers));
        return begun;
    }

    /** Fills in a report and sends it. */
    SubmissionView file(BodyView body, Slot slot, List<CellChange> answers) {
        return Done.value(approvals.submit(
                actor(body, Role.UNIT_OFFICER), fill(body, slot, answers).id()));
    }

    /** Approves what waits for the body. */
    void approve(BodyView body, SubmissionView report) {
        Actor leader = actor(body, Role.LEADER);
        SubmissionView now = submissions.require(leader, report.id());
        Done.value(approvals.approve(leader, now.id(), now.revision()));
    }

    void sendBack(BodyView body, SubmissionView report, String reason) {
        Done.value(approvals.sendBack(actor(body, Role.LEADER), report.id(), reason));
    }

    /** Names in the body's own report what is missing below it. */
    void nameMissing(BodyView body, SubmissionView own, List<BodyId> missing) {
        Done.value(approvals.nameMissing(actor(body, Role.UNIT_OFFICER), own.id(), List.of(), missing));
    }
}
