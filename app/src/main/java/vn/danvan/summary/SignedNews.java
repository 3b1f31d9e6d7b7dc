package vn.danvan.summary;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.register.EntryView;

/** Tells who has to do with a report that was signed: the clerks who send it out, and the body above that receives it. */
@Component
class SignedNews {

    private static final String KIND = "summary.signed";

    private final Notices notices;
    private final Accounts accounts;
    private final Organisation organisation;

    SignedNews(Notices notices, Accounts accounts, Organisation organisation) {
        this.notices = notices;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    void signed(Actor actor, SummaryDetail detail, EntryView entry, LocalDate today) {
        BodyId own = detail.summary().body();
        String link =
                "/summaries/" + detail.summary().id() + "?v=" + detail.version().number();
        List<String> naming = List.of(
                detail.titleWithin(),
                entry.printed(),
                organisation.requireBody(own, today).name());
        for (AccountId clerk : accounts.accountsOf(own, Role.CLERK)) {
            if (!clerk.equals(actor.account())) {
                notices.toAccount(clerk, KIND, naming, link);
            }
        }
        BodyId above = organisation.requireBody(own, today).superior();
        if (above != null) {
            notices.toBody(organisation.standing(above, today).orElse(above), KIND, naming, link);
        }
    }
}
