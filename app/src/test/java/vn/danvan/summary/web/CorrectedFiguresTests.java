package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.Signing;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionDiff;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.compose.Figure;

/** A figure that is reported after signing changes nothing that was signed; a correction tells it and says what changed. */
@Transactional
class CorrectedFiguresTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignedFiles files;

    @Autowired
    private Corrections corrections;

    @Autowired
    private VersionDiff diff;

    private Actor head;
    private VersionView signed;

    @BeforeEach
    void eightMeetingsAreSigned() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        report("KDV-22888", YEAR, "PB.HN", "8");
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        signed = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
    }

    private SummaryDetail.Standing meetings(VersionView version) {
        return sentence(version, "kq.giam-sat.cau", 1, head);
    }

    private static BigDecimal told(SummaryDetail.Standing one) {
        return one.piece().draft().figures().stream()
                .filter(figure -> figure.ref().indicator().equals("PB.HN")
                        && figure.ref().period().year() == YEAR)
                .map(Figure::known)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
    }

    /** What is read on a page, without its markup. */
    private String read(Actor reader, String address) {
        var page = mvc.get().uri(address).with(people.signedIn(reader)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
    }

    private byte[] file(SignedFiles.Form form) {
        return done(files.file(head, signed, form)).content();
    }

    @Test
    void whatIsSignedTellsWhatWasKnownThen() {
        byte[] word = file(SignedFiles.Form.DOCX);
        byte[] pdf = file(SignedFiles.Form.PDF);

        clock.setTo(LocalDate.of(YEAR, 12, 27));
        report("KDV-22873", YEAR, "PB.HN", "3");

        assertThat(meetings(signed).piece().text()).startsWith("Tổ chức 8 cuộc phản biện xã hội");
        assertThat(told(meetings(signed))).isEqualByComparingTo("8");
        String address = "/summaries/" + signed.summary();
        assertThat(read(leader, address))
                .as("to those above")
                .contains("Tổ chức 8 cuộc phản biện xã hội")
                .doesNotContain("11 cuộc");
        assertThat(read(head, address))
                .as("those who wrote it are told beside the sentence what to correct")
                .contains("Tổ chức 8 cuộc phản biện xã hội", "11 cuộc")
                .doesNotContain("Tổ chức 11 cuộc");
        assertThat(file(SignedFiles.Form.DOCX)).isEqualTo(word);
        assertThat(file(SignedFiles.Form.PDF)).isEqualTo(pdf);
        assertThat(files.verify(head, signed)).hasSize(2).allMatch(SignedFiles.Verified::intact);
    }

    @Test
    void aCorrectionNamesTheFigureThatChanged() {
        report("KDV-22873", YEAR, "PB.HN", "3");
        VersionView correction = done(corrections.begin(head, signed.summary(), "Xã Phước Sơn báo cáo muộn"));
        assertThat(diff.of(head, signed, correction).figures()).isEmpty();
        recomposition.apply(head, correction.id());

        List<VersionDiff.ChangedFigure> changed =
                diff.of(head, signed, correction).figures();
        assertThat(changed).extracting(one -> one.either().ref().indicator()).containsOnly("PB.HN");
        assertThat(changed)
                .filteredOn(one -> one.either()
                        .ref()
                        .area()
                        .equals(summaries.require(head, signed.summary()).area()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(Objects.requireNonNull(one.before()).known().orElseThrow())
                            .isEqualByComparingTo("8");
                    assertThat(Objects.requireNonNull(one.after()).known().orElseThrow())
                            .isEqualByComparingTo("11");
                });
        assertThat(read(head, "/summaries/" + signed.summary() + "/diff?from=1&to=2"))
                .contains("Hội nghị phản biện xã hội", "8 cuộc", "11 cuộc");
        assertThat(told(meetings(signed))).isEqualByComparingTo("8");
    }

    @Test
    void aCorrectionIsOfferedThePlaceAndTheRecipientsOfWhatItReplaces() {
        VersionView correction = done(corrections.begin(head, signed.summary(), "Xã Phước Sơn báo cáo muộn"));

        Signing.Sent proposed = signing.replaced(head, correction).orElseThrow();
        assertThat(proposed.place()).isEqualTo("Phan Rang - Tháp Chàm");
        assertThat(proposed.recipients()).containsExactly("Lưu văn thư");
        assertThat(signing.replaced(head, signed)).isEmpty();
        String page = read(head, "/summaries/" + signed.summary() + "/check");
        assertThat(page).contains("Lưu văn thư").doesNotContain("Mặt trận Tổ quốc và các đoàn thể");
    }
}
