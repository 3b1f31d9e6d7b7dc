package vn.danvan.notice;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.danvan.access.AccountLocked;

/** Tells people what happened to their own accounts. */
@Component
class AccountNotices {

    private final Notices notices;

    AccountNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void locked(AccountLocked event) {
        notices.toAccount(event.account(), "access.locked", List.of(), "/account/security");
    }
}
