package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.documents.official.Layout;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** What is printed says when its figures were read, and is signed in the layout that was shown. */
class MomentsOfFiguresTests extends SummaryCase {

    private static final int YEAR = 2022;

    @Autowired
    private SignedFiles files;

    @Autowired
    private Corrections corrections;

    @Autowired
    private OfficeTemplates templates;

    private final List<UUID> reported = new ArrayList<>();
    private Actor head;

    @BeforeEach
    void aDistrict() {
        head = new Actor(leader.account(), leader.position(), body("BDV-588"), Role.LEADER);
        clock.setTo(LocalDate.of(YEAR, 12, 20));
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    /** The tests share a summary: what one of them has signed is corrected by the other. */
    private VersionView draft() {
        VersionView latest = done(summaries.start(head, OUTLINE, YEAR));
        return latest.isDraft() ? latest : done(corrections.begin(head, latest.summary(), "Sửa minh họa"));
    }

    private void reports(String indicator, String value) {
        reported.add(report("KDV-22837", YEAR, indicator, value));
    }

    private String printed(VersionView version) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                        done(files.file(head, version, SignedFiles.Form.DOCX)).content()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    @Test
    void aPieceThatTookNewerFiguresInSaysSoAndTheOthersKeepTheirMoment() throws IOException {
        reports("PB.HN", "8");
        reports("GY.YK", "5");
        VersionView draft = draft();
        recomposition.apply(head, draft.id());
        assertThat(printed(draft)).contains("Số liệu lấy lúc").contains("20/12/2022");

        clock.setTo(LocalDate.of(YEAR, 12, 23));
        reports("PB.DT", "3");
        SummaryDetail.Standing stale = sentence(draft, "kq.giam-sat.cau", 1, head);
        assertThat(stale.outdated()).isTrue();
        edits.accept(head, draft, stale.piece().id(), stale.piece().revision());
        assertThat(printed(draft))
                .containsPattern("Số liệu lấy từ \\d\\d:\\d\\d 20/12/2022 đến \\d\\d:\\d\\d 23/12/2022");

        recomposition.apply(head, draft.id());
        assertThat(printed(draft))
                .as("composing anew reads all of them")
                .contains("Số liệu lấy lúc")
                .contains("23/12/2022");
    }

    @Test
    void aLayoutTakenIntoUseMeanwhileIsShownBeforeItIsSigned() {
        clock.setTo(LocalDate.of(YEAR, 12, 24));
        VersionView draft = draft();
        SignWanted opened = everythingAccepted(draft, head);
        Layout layout = Layout.party(LocalDate.of(YEAR, 12, 24));
        assertThat(done(templates.put(head, layout, "Mẫu của ban.docx", templates.starting(layout))))
                .isEmpty();
        String tried = templates.of(head).getFirst().id().toString();
        done(templates.use(head, layout, tried, false));
        try {
            assertThat(codes(signing.sign(head, draft.id(), opened))).containsExactly("summary.changed-meanwhile");
            assertThat(signing.check(head, draft).since(opened.seen()).layout()).isTrue();
            SignWanted again = everythingAccepted(draft, head);
            assertThat(Seen.read(again.seen().written())).isEqualTo(again.seen());
            assertThat(java.util.Objects.requireNonNull(
                                    done(signing.sign(head, draft.id(), again)).signed())
                            .ownLayout())
                    .isTrue();
        } finally {
            templates.withdraw(head, layout);
        }
    }
}
