package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.summary.proposal.LineView;
import vn.danvan.summary.proposal.Proposals;
import vn.danvan.web.HomeCard;

/** The home page's card at the turn of the year: how far the own body's summary is, and the next step, one press away. */
@Component
class SummaryCard implements HomeCard {

    private static final int LAST_MONTH = 6;
    private static final int FIRST_MONTH = 11;

    private final Summaries summaries;
    private final Proposals proposals;
    private final SummaryPages pages;

    SummaryCard(Summaries summaries, Proposals proposals, SummaryPages pages) {
        this.summaries = summaries;
        this.proposals = proposals;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean shownTo(Actor actor) {
        int month = pages.today().getMonthValue();
        return (month <= LAST_MONTH || month >= FIRST_MONTH)
                && actor.is(LEADER, SPECIALIST)
                && summaries.mayStart(actor);
    }

    @Override
    public String template() {
        return "summary/card";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        Outlines.Outline outline = summaries.outlines().getFirst();
        Optional<Summaries.Listed> own = summaries.own(actor, outline, pages.yearToSumUp());
        List<LineView> lines =
                own.map(one -> proposals.lines(actor, one.summary().id())).orElse(List.of());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("outline", outline.id());
        model.put("year", pages.yearToSumUp());
        model.put("own", own.orElse(null));
        model.put("lines", lines);
        return model;
    }
}
