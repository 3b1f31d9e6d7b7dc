package vn.danvan.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.audit.SubjectNames;
import vn.danvan.kernel.AccountId;

/** Names accounts by the full name of their person, for readers of the record. */
@Component
class AccountNames implements SubjectNames {

    private final AccountStore accounts;

    AccountNames(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.names(ids.stream().map(AccountId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
    }
}
