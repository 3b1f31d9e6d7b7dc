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
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.proposal.LineView;
import vn.danvan.summary.proposal.Proposals;
import vn.danvan.web.HomeCard;

/** The home page's card when a year or a part of one is summed up: how far the own body's summary is, and the next step, one press away. */
@Component
class SummaryCard implements HomeCard {

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
        return actor.is(LEADER, SPECIALIST) && pages.due().isPresent() && summaries.mayStart(actor);
    }

    @Override
    public String template() {
        return "summary/card";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        SummaryPages.Due due = pages.due().orElseThrow();
        Optional<Summaries.Listed> own = summaries.own(actor, due.outline(), due.period());
        List<LineView> lines = own.filter(_ -> PeriodWords.isYear(due.period()))
                .map(one -> proposals.lines(actor, one.summary().id()))
                .orElse(List.of());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("outline", due.outline().id());
        model.put("form", due.outline().editions().getLast().form());
        model.put("period", due.period());
        model.put("own", own.orElse(null));
        model.put("lines", lines);
        return model;
    }
}
