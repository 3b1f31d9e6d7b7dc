package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.piece.Piece;

/** What the board left out of the document it signed stays with those who wrote it. */
@Transactional
class LeftOutSourcesTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private SummarySources sources;

    @Autowired
    private Corrections corrections;

    @Autowired
    private VersionDiff diff;

    private Actor head;
    private Actor below;

    @BeforeEach
    void theDistrictAndACommune() {
        clock.setTo(LocalDate.of(YEAR + 1, 1, 10));
        head = new Actor(leader.account(), leader.position(), body("BDV-589"), Role.LEADER);
        below = new Actor(leader.account(), leader.position(), body("KDV-22897"), Role.SPECIALIST);
    }

    private SummaryDetail read(Actor actor, VersionView version) {
        return summaries.detail(actor, summaries.version(actor, version.summary(), Optional.of(version.number())));
    }

    private SummaryDetail.Standing piece(VersionView draft, String block) {
        return read(head, draft).pieces().stream()
                .filter(one -> one.piece().draft().block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readersOpenTheSourcesOfWhatIsPrintedOnly() {
        assertThat(organisation.within(body("BDV-589"), body("KDV-22897"), LocalDate.of(YEAR, 12, 14)))
                .isTrue();
        report("KDV-22897", YEAR, "DVK.DK", "4");
        report("KDV-22897", YEAR, "AS.NHA", "6");
        report("KDV-22897", YEAR, "GS.CT", "8");
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        Piece houses = sentence(draft, "kq.an-sinh", 0, head).piece();
        SummaryDetail.Standing table = piece(draft, "pl.an-sinh");
        SummaryDetail.Standing chart = piece(draft, "kq.dvk.hinh");
        done(edits.write(
                head,
                draft.id(),
                List.of(new PieceEdits.Wanted(houses.id(), houses.revision(), "", "Đã chăm lo nhà ở cho hộ nghèo."))));
        edits.remove(head, draft.id(), table.piece().id(), table.piece().revision(), true);
        edits.remove(head, draft.id(), chart.piece().id(), chart.piece().revision(), true);
        VersionView signed = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));

        SummaryDetail detail = read(below, draft);
        FigureRef told = sentence(draft, "kq.giam-sat.cau", 0, head)
                .piece()
                .draft()
                .figures()
                .getFirst()
                .ref();
        assertThat(sources.of(below, detail, List.of(told))).hasSize(1);
        List<FigureRef> left = new ArrayList<>(houses.draft().figures().stream()
                .map(Figure::ref)
                .filter(ref -> ref.indicator().equals("AS.NHA"))
                .toList());
        table.piece().draft().figures().stream()
                .filter(figure -> figure.value() != null)
                .forEach(figure -> left.add(figure.ref()));
        assertThat(left).isNotEmpty();
        for (FigureRef ref : left) {
            assertThatThrownBy(() -> sources.of(below, detail, List.of(ref))).isInstanceOf(NotFound.class);
            assertThat(sources.of(head, read(head, draft), List.of(ref))).hasSize(1);
        }

        report("KDV-22898", YEAR, "AS.NHA", "3");
        VersionView correction = done(corrections.begin(head, draft.summary(), "Đính chính minh họa"));
        recomposition.apply(head, correction.id());
        correction = done(signing.sign(head, correction.id(), everythingAccepted(correction, head)));
        assertThat(diff.of(below, signed, correction).figures())
                .as("nor by what a correction changed beneath it")
                .isEmpty();
    }
}
