package vn.danvan.summary.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.ReportChanged;
import vn.danvan.web.Days;

/** Tells the bodies whose delegates are invited what happens to a conference. */
@Component
class ConferenceNews {

    private final Notices notices;
    private final Organisation organisation;
    private final Clock clock;

    ConferenceNews(Notices notices, Organisation organisation, Clock clock) {
        this.notices = notices;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A conference was called or its plan changed: who is new is invited, who is no longer on the list is told so, and the
     * others hear of another day, hour or place and of another number of their own delegates.
     */
    void planned(Optional<ConferenceView> before, ConferenceView now) {
        Optional<ConferenceView> standing = before.filter(one -> one.calledOff() == null);
        Map<BodyId, Integer> known = standing.map(ConferenceView::delegates).orElse(Map.of());
        boolean moved = standing.filter(one -> !when(one).equals(when(now))).isPresent();
        now.delegates().forEach((body, people) -> {
            if (!known.containsKey(body)) {
                tell(body, "summary.conference", now, people);
            } else if (moved || !people.equals(known.get(body))) {
                tell(body, "summary.conference.changed", now, people);
            }
        });
        known.keySet().stream()
                .filter(body -> !now.delegates().containsKey(body))
                .forEach(body -> tell(body, "summary.conference.uninvited", now, 0));
    }

    private static List<String> when(ConferenceView conference) {
        return List.of(conference.day().toString(), conference.begins(), conference.place());
    }

    /** It was called off. */
    void calledOff(ConferenceView conference, String reason) {
        conference
                .delegates()
                .keySet()
                .forEach(body -> tell(body, "summary.conference.called-off", conference, reason));
    }

    /** The report that is before it was corrected, or its number is void; its own people hear of that where it was done. */
    void report(ConferenceView conference, ReportChanged report) {
        String kind = report.change() == ReportChanged.Change.CORRECTED
                ? "summary.conference.corrected"
                : "summary.conference.number-voided";
        conference.delegates().keySet().stream()
                .filter(body -> !reached(body, today()).equals(conference.holder()))
                .forEach(body -> tell(body, kind, conference, report.number()));
    }

    private void tell(BodyId body, String kind, ConferenceView conference, Object last) {
        LocalDate today = today();
        BodyId reached = reached(body, today);
        notices.toBody(
                reached,
                conference.ofYear() ? kind : kind + ".part",
                List.of(
                        Days.field(conference.day()),
                        conference.begins(),
                        conference.place(),
                        organisation.requireBody(conference.host(), today).name(),
                        last.toString()),
                link(reached, kind, conference));
    }

    private LocalDate today() {
        return organisation.knownDay(LocalDate.now(clock));
    }

    /** Who has the place of a body that ended. */
    private BodyId reached(BodyId body, LocalDate today) {
        return organisation.standing(body, today).orElse(body);
    }

    /** Its own people plan it on the page of the summary; those who are no longer invited find the list of the others. */
    private static String link(BodyId body, String kind, ConferenceView conference) {
        if (body.equals(conference.holder())) {
            return "/summaries/" + conference.summary() + "/conference";
        }
        return kind.endsWith("uninvited") ? "/conferences" : "/conferences/" + conference.id();
    }
}
