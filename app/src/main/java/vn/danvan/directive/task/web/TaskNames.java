package vn.danvan.directive.task.web;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;

/** The names of the bodies and accounts a page speaks of. */
public final class TaskNames {

    private static final Collator ALPHABET = Collator.getInstance(Locale.of("vi"));

    private final Map<BodyId, BodyView> bodies;
    private final Map<AccountId, String> accounts;

    TaskNames(Map<BodyId, BodyView> bodies, Map<AccountId, String> accounts) {
        this.bodies = Map.copyOf(bodies);
        this.accounts = Map.copyOf(accounts);
    }

    /** What staff call the body; its id when nothing is known of it. */
    public String brief(@Nullable BodyId body) {
        BodyView view = body == null ? null : bodies.get(body);
        return view == null ? String.valueOf(body) : view.shortName();
    }

    /** The body's full name; its id when nothing is known of it. */
    public String full(@Nullable BodyId body) {
        BodyView view = body == null ? null : bodies.get(body);
        return view == null ? String.valueOf(body) : view.name();
    }

    /** The person's name; an empty text for the system itself. */
    public String person(@Nullable AccountId account) {
        return account == null ? "" : accounts.getOrDefault(account, account.toString());
    }

    /** Full names as a field takes them, parted by semicolons, in the order of the alphabet. */
    public String listed(Collection<BodyId> listed) {
        return listed.stream().map(this::full).sorted(ALPHABET).collect(Collectors.joining("; "));
    }

    /** The bodies whose ids stand one a line. */
    static List<BodyId> bodies(String lines) {
        return lines.lines().map(BodyId::of).toList();
    }
}
