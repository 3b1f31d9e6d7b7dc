package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;

/** A summary from its first composition to a signed correction. */
class SummaryFlowTests extends SummaryCase {

    private static final int YEAR = 2020;

    /** Leaders that other tests appointed elsewhere would count as well. */
    private static final String LED_BY_NOBODY_ELSE = "KDV-22786";

    @Autowired
    private SignedFiles files;

    @Autowired
    private Corrections corrections;

    @Autowired
    private VersionDiff diff;

    @Autowired
    private TestPeople newcomers;

    @Test
    void figuresBecomeSentencesThatPeopleEditAndNobodyOverwrites() {
        // Deltas: the demo may report the same indicator, so the test speaks only of what it changes itself.
        report("KDV-22738", 2019, "PB.HN", "40");
        report("KDV-22738", YEAR, "PB.HN", "50");
        VersionView draft = start(YEAR);
        SummaryDetail.Standing composed = sentence(draft, "kq.giam-sat.cau", 1);
        if (composed.outdated()) {
            recomposition.apply(specialist, draft.id());
            composed = sentence(draft, "kq.giam-sat.cau", 1);
        }
        long before = value(composed, YEAR);
        assertThat(composed.piece().text())
                .startsWith("Tổ chức " + vn.danvan.language.VietnameseNumbers.print(before) + " cuộc ")
                .contains("phản biện xã hội")
                .contains("so với năm 2019");

        Outcome<PieceEdits.Saved> saved = write(
                specialist, draft, composed, "Mặt trận các cấp đã phản biện " + before + " cuộc, chất lượng tốt hơn.");
        assertThat(done(saved).written()).hasSize(1);
        assertThat(codes(write(leader, draft, composed, "x"))).isEmpty();
        assertThat(done(write(leader, draft, composed, "Câu khác")).conflicts()).hasSize(1);

        report("KDV-22738", YEAR, "PB.HN", "54");
        SummaryDetail.Standing flagged = sentence(draft, "kq.giam-sat.cau", 1);
        assertThat(flagged.outdated()).isTrue();
        assertThat(flagged.piece().text()).startsWith("Mặt trận các cấp đã phản biện");
        assertThat(flagged.changes())
                .anySatisfy(change -> assertThat(
                                change.after().known().orElseThrow().longValue())
                        .isEqualTo(before + 4));
        assertThat(recomposition.preview(specialist, draft).kept())
                .extracting(one -> one.piece().id())
                .contains(flagged.piece().id());

        edits.keep(specialist, draft, flagged.piece().id(), flagged.piece().revision());
        SummaryDetail.Standing kept = sentence(draft, "kq.giam-sat.cau", 1);
        assertThat(kept.outdated()).isFalse();
        assertThat(kept.piece().text()).startsWith("Mặt trận các cấp đã phản biện");

        edits.accept(specialist, draft, kept.piece().id(), kept.piece().revision());
        assertThat(sentence(draft, "kq.giam-sat.cau", 1).piece().text())
                .startsWith("Tổ chức " + vn.danvan.language.VietnameseNumbers.print(before + 4));
    }

    private static long value(SummaryDetail.Standing one, int year) {
        return one.piece().draft().figures().stream()
                .filter(figure -> figure.ref().period().year() == year)
                .map(Figure::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .longValue();
    }

    @Test
    void untouchedSentencesAreComposedAnewOnDemandOnly() {
        report("KDV-22801", YEAR, "AS.NHA", "7");
        VersionView draft = start(YEAR);
        recomposition.apply(specialist, draft.id());
        String text = sentence(draft, "kq.an-sinh", 0).piece().text();

        report("KDV-22801", YEAR, "AS.NHA", "9");

        SummaryDetail.Standing stale = sentence(draft, "kq.an-sinh", 0);
        assertThat(stale.piece().text()).isEqualTo(text);
        assertThat(stale.renewable()).isTrue();
        assertThat(recomposition.preview(specialist, draft).changed())
                .extracting(one -> one.piece().id())
                .contains(stale.piece().id());
        recomposition.apply(specialist, draft.id());
        assertThat(sentence(draft, "kq.an-sinh", 0).piece().text()).isNotEqualTo(text);
        assertThat(recomposition.preview(specialist, draft).isEmpty()).isTrue();
    }

    @Test
    void whatIsSignedIsNumberedFrozenAndVerified() {
        VersionView draft = start(2019);
        write(specialist, draft, sentence(draft, "mo-dau.cau", 0), "Ban Dân vận báo cáo như sau:");

        assertThat(codes(signing.sign(
                        leader, draft.id(), new SignWanted("", List.of(), Seen.NOTHING, java.util.Map.of()))))
                .contains("summary.place", "summary.changed-meanwhile", "summary.reason.ESTIMATED");
        assertThat(jdbc.sql("select count(*) from summary.entry where version = :version")
                        .param("version", draft.id().value())
                        .query(Long.class)
                        .single())
                .isZero();

        VersionView signed = done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        VersionView.Signed seal = java.util.Objects.requireNonNull(signed.signed());
        assertThat(files.entry(signed).orElseThrow().printed()).matches("\\d{2,}-BC/BDVTU");
        assertThat(files.verify(leader, signed)).hasSize(2).allMatch(SignedFiles.Verified::intact);
        assertThat(seal.by().name()).isNotBlank();
        assertThat(seal.ownLayout()).isFalse();
        assertThat(files.accepted(signed)).isNotEmpty();

        SummaryDetail.Standing any = sentence(signed, "mo-dau.cau", 0);
        assertThatThrownBy(() -> write(specialist, signed, any, "Sửa lén")).isInstanceOf(Forbidden.class);

        jdbc.sql("update files.part set bytes = bytes || '\\x00'::bytea where file_id = :id and number = 0")
                .param("id", seal.pdf().file().value())
                .update();
        assertThat(files.verify(leader, signed))
                .filteredOn(one -> !one.intact())
                .hasSize(1);

        assertThat(codes(corrections.begin(specialist, signed.summary(), " ")))
                .containsExactly("summary.correction-reason");
        VersionView correction = done(corrections.begin(specialist, signed.summary(), "Sai một số liệu"));
        assertThat(correction.number()).isEqualTo(2);
        write(specialist, correction, sentence(correction, "mo-dau.cau", 0), "Ban Dân vận xin báo cáo lại:");
        VersionDiff.Differences differences = diff.of(leader, signed, correction);
        assertThat(differences.words())
                .singleElement()
                .satisfies(words -> assertThat(words.after()).isEqualTo("Ban Dân vận xin báo cáo lại:"));

        VersionView second = done(signing.sign(leader, correction.id(), everythingAccepted(correction)));
        assertThat(files.entry(second).orElseThrow().number())
                .isGreaterThan(files.entry(signed).orElseThrow().number());
    }

    @Test
    void theLastWriterDoesNotSignWhileAnotherLeads() {
        Actor alone = newcomers.actor(LED_BY_NOBODY_ELSE, Role.LEADER);
        VersionView draft = done(summaries.start(alone, OUTLINE, YEAR));
        write(alone, draft, sentence(draft, "mo-dau.cau", 0, alone), "Lãnh đạo tự sửa lúc " + System.nanoTime());
        VersionView now = summaries.version(alone, draft.summary(), Optional.empty());

        assertThat(signing.barred(alone, now)).isEmpty();
        Actor deputy = newcomers.actor(LED_BY_NOBODY_ELSE, Role.LEADER);
        assertThat(signing.barred(alone, now))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("summary.own-words"));
        assertThat(signing.barred(deputy, now)).isEmpty();
    }

    @Test
    void readersOfOtherBodiesSeeNoDraft() {
        VersionView draft = start(YEAR);
        Actor commune = people.actor("xa.dovinh");
        Actor observer = people.actor("giamsat.tinh");

        assertThatThrownBy(() -> summaries.require(commune, draft.summary())).isInstanceOf(NotFound.class);
        assertThat(summaries.detail(observer, draft).mayEdit()).isFalse();
        assertThatThrownBy(() -> summaries.start(observer, OUTLINE, YEAR)).isInstanceOf(Forbidden.class);
        SummaryDetail.Standing any = sentence(draft, "mo-dau.cau", 0);
        assertThatThrownBy(() -> write(observer, draft, any, "x")).isInstanceOf(Forbidden.class);
        assertThat(codes(summaries.start(specialist, OUTLINE, 2022))).containsExactly("summary.year");
        assertThat(codes(summaries.start(specialist, "no", YEAR))).containsExactly("summary.outline");
    }

    @Test
    void tablesByUnitMakeTheirTotal() {
        report("BDV-58", YEAR, "NTM.CAY", "5");
        report("KDV-22738", YEAR, "NTM.CAY", "11");
        VersionView draft = start(YEAR);
        recomposition.apply(specialist, draft.id());
        SummaryDetail detail = detail(draft);
        List<Figure> cells = detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> piece.draft().block().equals("pl.ntm"))
                .flatMap(piece -> piece.draft().figures().stream())
                .filter(figure -> figure.ref().indicator().equals("NTM.CAY"))
                .toList();

        assertThat(cells).hasSize(8);
        assertThat(cells.getLast().ref())
                .isEqualTo(new FigureRef(
                        "NTM.CAY", "", detail.scene().area(), detail.scene().period()));
        long units = cells.subList(0, 7).stream()
                .flatMap(cell -> cell.known().stream())
                .mapToLong(Number::longValue)
                .sum();
        assertThat(cells.getLast().known().orElseThrow().longValue() - units).isEqualTo(5);
        assertThat(signing.remarks(leader, draft))
                .filteredOn(remark -> remark.kind() == RemarkKind.RECONCILIATION)
                .flatExtracting(Remark::lines)
                .extracting(Remark.Line::key)
                .contains("residual");
    }
}
