package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader signs what the page before signing has shown, and nothing else. */
class SignedAsShownTests extends SummaryCase {

    private static final int YEAR = 2024;

    private final List<UUID> reported = new ArrayList<>();

    @BeforeEach
    void atTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private void reports(String body, String indicator, String value, boolean estimated) {
        reported.add(report(body, YEAR, indicator, value, true, estimated));
    }

    @Test
    void whatChangedSinceIsShownAndSignedOnlyThen() {
        reports("KDV-22741", "PB.HN", "8", false);
        VersionView draft = start(YEAR);
        recomposition.apply(specialist, draft.id());
        SignWanted opened = everythingAccepted(draft);

        reports("KDV-22744", "PB.HN", "3", false);
        recomposition.apply(specialist, draft.id());

        assertThat(codes(signing.sign(leader, draft.id(), opened))).containsExactly("summary.changed-meanwhile");
        SignCheck.Changes composed = signing.check(leader, draft).since(opened.seen());
        assertThat(composed.pieces())
                .extracting(one -> one.piece().text())
                .anySatisfy(text -> assertThat(text).startsWith("Tổ chức 11 cuộc phản biện xã hội"));

        SignWanted again = everythingAccepted(draft);
        reports("KDV-22744", "PB.HN", "5", false);
        assertThat(signing.remarks(leader, draft))
                .filteredOn(remark -> remark.kind() == RemarkKind.CHANGED)
                .isNotEmpty();
        assertThat(codes(signing.sign(leader, draft.id(), again)))
                .as("accepted are the lines that were shown, not their kind")
                .containsExactly("summary.changed-meanwhile");
        assertThat(signing.check(leader, draft).since(again.seen()).lines())
                .extracting(Remark.Line::key)
                .contains("changed");

        SignWanted shown = everythingAccepted(draft);
        assertThat(Seen.read(shown.seen().written())).isEqualTo(shown.seen());
        assertThat(done(signing.sign(leader, draft.id(), shown)).isDraft()).isFalse();
    }
}
