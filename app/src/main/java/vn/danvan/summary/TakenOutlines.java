package vn.danvan.summary;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.OutlineMove;
import vn.danvan.summary.piece.Piece;
import vn.danvan.web.Texts;

/** The outlines of a draft that takes another one, and how its pieces would move. */
@Component
class TakenOutlines {

    private final FollowedOutlines outlines;
    private final SummaryDesk desk;
    private final Texts texts;

    TakenOutlines(FollowedOutlines outlines, SummaryDesk desk, Texts texts) {
        this.outlines = outlines;
        this.desk = desk;
        this.texts = texts;
    }

    /** The edition as it is in its file. */
    OutlineEdition plain(VersionView version) {
        return outlines.current().edition(version.edition()).orElseThrow();
    }

    void hold() {
        outlines.held();
    }

    void keep(VersionId version, List<OutlineSection> sections) {
        outlines.keep(version, sections);
    }

    OutlineMove move(
            Actor actor, SummaryView summary, VersionView version, OutlineEdition edition, List<Piece> pieces) {
        return OutlineMove.of(
                outlines.of(version),
                edition,
                pieces,
                desk.compose(edition, desk.material(actor, summary, edition)),
                texts.text(Texts.VIETNAMESE, "summary.take.untitled"));
    }
}
