package vn.danvan.reporting.submission.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.rules.period.ReportingPeriod;

/** The names of the forms, periods, bodies and people a page speaks of, in the reader's language. */
public final class ReportWords {

    private final Locale locale;
    private final ReportNames names;
    private final Map<BodyId, BodyView> bodies;
    private final Map<AccountId, String> accounts;
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    ReportWords(Locale locale, ReportNames names, Map<BodyId, BodyView> bodies, Map<AccountId, String> accounts) {
        this.locale = locale;
        this.names = names;
        this.bodies = Map.copyOf(bodies);
        this.accounts = Map.copyOf(accounts);
    }

    /** What the form is called; looked up once, however many rows of a list name it. */
    public String form(String id) {
        return forms.computeIfAbsent(id, one -> names.form(one, locale));
    }

    /** What the period is called. */
    public String period(ReportingPeriod period) {
        return names.period(period, locale);
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
        return account == null ? "" : accounts.getOrDefault(account, Accounts.UNKNOWN);
    }
}
