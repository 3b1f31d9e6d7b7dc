package vn.danvan.reporting.submission.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.web.HomeCard;

/** The home page's card of reports: what is due, returned, waiting, missing. */
@Component
class ReportCard implements HomeCard {

    private final ReportLists lists;
    private final Completeness completeness;
    private final WordsDesk words;

    ReportCard(ReportLists lists, Completeness completeness, WordsDesk words) {
        this.lists = lists;
        this.completeness = completeness;
        this.words = words;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return !actor.is(Role.ADMINISTRATOR);
    }

    @Override
    public String template() {
        return "report/card";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        ReportLists.Mine mine = lists.mine(actor);
        return Map.of(
                "mine",
                mine,
                "soon",
                mine.soon(words.today()).size(),
                "waiting",
                lists.countToApprove(actor),
                "overview",
                completeness.overview(actor));
    }
}
