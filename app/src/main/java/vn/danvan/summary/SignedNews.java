package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberVoided;

/**
 * Tells who has to do with a report that was signed, corrected, or lost its number: the clerks who send it out, and the body
 * above that receives it; of a number that was made void the leaders too.
 */
@Component
class SignedNews {

    private final Notices notices;
    private final Accounts accounts;
    private final Organisation organisation;
    private final SummaryStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedNews(
            Notices notices,
            Accounts accounts,
            Organisation organisation,
            SummaryStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.organisation = organisation;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    void signed(
            Actor actor,
            SummaryDetail detail,
            EntryView entry,
            Optional<VersionView.Signed> replaced,
            LocalDate today) {
        BodyId own = actor.body();
        List<String> naming = new ArrayList<>(List.of(
                detail.titleWithin(),
                entry.printed(),
                organisation.requireBody(own, today).name()));
        replaced.ifPresent(before -> naming.add(before.number().printed()));
        tell(
                actor,
                own,
                accounts.accountsOf(own, Role.CLERK),
                new News(
                        replaced.isPresent() ? "summary.corrected" : "summary.signed",
                        naming,
                        link(detail.summary().id(), detail.version())),
                today);
        if (replaced.isPresent()) {
            events.publishEvent(
                    new ReportChanged(detail.summary().id(), ReportChanged.Change.CORRECTED, entry.printed()));
        }
    }

    /** What is told: the kind of the notice, what it names, and where it leads. */
    private record News(String kind, List<String> naming, String link) {}

    private static String link(SummaryId summary, VersionView version) {
        return "/summaries/" + summary + "?v=" + version.number();
    }

    /** The number of a signed report was made void: those who were told that it was signed hear of it. */
    @EventListener
    void voided(NumberVoided voided) {
        EntryView entry = voided.entry();
        EntryView.Voided why = entry.voided();
        if (entry.version() == null || why == null) {
            return;
        }
        LocalDate today = organisation.knownDay(LocalDate.now(clock));
        store.withSummaries(List.of(new VersionId(entry.version()))).forEach((version, summary) -> {
            if (!isInForce(version)) {
                // What a correction has replaced concerns nobody any more.
                return;
            }
            BodyId own = entry.body();
            Set<AccountId> people = new LinkedHashSet<>(accounts.accountsOf(own, Role.CLERK));
            people.addAll(accounts.accountsOf(own, Role.LEADER));
            List<String> naming = List.of(
                    entry.printed(), organisation.requireBody(own, today).name(), why.reason());
            tell(
                    voided.actor(),
                    own,
                    people,
                    new News("summary.number-voided", naming, link(summary.id(), version)),
                    today);
            events.publishEvent(new ReportChanged(summary.id(), ReportChanged.Change.VOIDED, entry.printed()));
        });
    }

    private boolean isInForce(VersionView version) {
        return store.versions(version.summary()).stream()
                .filter(one -> !one.isDraft())
                .findFirst()
                .filter(last -> last.id().equals(version.id()))
                .isPresent();
    }

    private void tell(Actor actor, BodyId own, Iterable<AccountId> people, News news, LocalDate today) {
        for (AccountId person : people) {
            if (!person.equals(actor.account())) {
                notices.toAccount(person, news.kind(), news.naming(), news.link());
            }
        }
        BodyId above = organisation.requireBody(own, today).superior();
        if (above != null) {
            notices.toBody(organisation.standing(above, today).orElse(above), news.kind(), news.naming(), news.link());
        }
    }
}
