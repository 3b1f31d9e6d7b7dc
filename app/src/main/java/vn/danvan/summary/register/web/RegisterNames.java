package vn.danvan.summary.register.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;

/** What the people and bodies that the register tells of are called today. */
@Component
class RegisterNames {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    RegisterNames(Accounts accounts, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    String person(AccountId account) {
        return accounts.name(account);
    }

    String body(BodyId body) {
        return organisation.requireBody(body, LocalDate.now(clock)).name();
    }
}
