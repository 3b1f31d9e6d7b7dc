package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The reports of the reader's own body. */
@Controller
class MineController {

    private final ReportLists lists;
    private final WordsDesk words;

    MineController(ReportLists lists, WordsDesk words) {
        this.lists = lists;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports")
    String mine(Actor actor, Turn turn) {
        ReportLists.Mine mine = lists.mine(actor);
        turn.with("mine", mine)
                .with("words", words.lines(turn.locale(), mine.all()))
                .with("own", actor.body())
                .with("mayFill", actor.is(LEADER, SPECIALIST, UNIT_OFFICER))
                .with("waiting", lists.countToApprove(actor));
        return "report/mine";
    }
}
