package vn.danvan.summary.conference;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.danvan.summary.ReportChanged;

/** Passes on to the bodies invited to a conference that the report before it was corrected or lost its number. */
@Component
class ReportNews {

    private final Conferences conferences;
    private final ConferenceNews news;

    ReportNews(Conferences conferences, ConferenceNews news) {
        this.conferences = conferences;
        this.news = news;
    }

    @EventListener
    void changed(ReportChanged report) {
        conferences
                .on(report.summary())
                .filter(conference -> conference.calledOff() == null)
                .ifPresent(conference -> news.report(conference, report));
    }
}
