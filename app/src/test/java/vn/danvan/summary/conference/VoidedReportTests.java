package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.FrameChange;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionDiff;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberRegister;
import vn.danvan.support.SettableClock;

/** A signed report whose number is made void, or that is corrected: who received it hears of it and gets what holds. */
@Transactional
class VoidedReportTests extends SummaryCase {

    private static final String WHY = "Ghi sai ngày ký";

    @Autowired
    private Conferences conferences;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ConferencePack pack;

    @Autowired
    private Corrections corrections;

    @Autowired
    private SignedFiles files;

    @Autowired
    private VersionDiff diff;

    @Autowired
    private NumberRegister register;

    @Autowired
    private Notices notices;

    @Autowired
    private MockMvcTester mvc;

    private Actor head;
    private Actor front;
    private Actor above;
    private ConferenceView conference;
    private VersionView first;

    @BeforeEach
    void aSignedReportBeforeAConference() {
        clock.setTo(LocalDate.of(2022, 1, 10));
        head = at("BDV-586", Role.LEADER);
        front = at("MTTQ-586", Role.CLERK);
        above = at("BDV-58", Role.CLERK);
        VersionView draft = done(summaries.start(head, OUTLINE, 2021));
        conference = done(conferences.plan(
                head,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(2022, 1, 20), "8 giờ 00", "Hội trường", "Khai mạc", Map.of(front.body(), 5), 0)));
        first = sign(draft);
        clock.setTo(LocalDate.of(2022, 1, 11));
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor at(String body, Role role) {
        return new Actor(leader.account(), leader.position(), body(body), role);
    }

    private VersionView sign(VersionView draft) {
        return done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
    }

    private EntryView entry(VersionView version) {
        return files.entry(version).orElseThrow();
    }

    private VersionView now(VersionView version) {
        return summaries.versions(head, version.summary()).stream()
                .filter(one -> one.id().equals(version.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Of this report: other tests leave notices of later days to the same bodies. */
    private NoticeView latest(Actor reader) {
        String report = first.summary().toString();
        String invitation = conference.id().toString();
        return Stream.iterate(1, page -> page + 1)
                .limit(20)
                .flatMap(page -> notices.of(reader, page).items().stream())
                .filter(notice ->
                        notice.link().contains(report) || notice.link().contains(invitation))
                .findFirst()
                .orElseThrow();
    }

    private String read(String address) throws IOException {
        return mvc.get()
                .uri(address)
                .with(people.signedIn(head))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String text(VersionView version) throws IOException {
        byte[] docx = done(files.file(head, version, SignedFiles.Form.DOCX)).content();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        }
    }

    @Test
    void aVoidNumberIsToldToAllWhoReceivedTheReportAndNobodyGetsItAnyMore() throws IOException {
        String number = entry(first).printed();
        assertThat(invitations.require(front, conference.id()).report()).isPresent();

        done(register.voidNumber(head, entry(first).id(), WHY));

        assertThat(latest(above).kind()).isEqualTo("summary.number-voided");
        assertThat(latest(above).args()).contains(number, WHY);
        assertThat(latest(front).kind()).isEqualTo("summary.conference.number-voided");
        assertThat(latest(front).args()).contains(number);
        assertThat(invitations.require(front, conference.id()).report()).isEmpty();
        assertThatThrownBy(() -> invitations.file(front, conference.id(), SignedFiles.Form.DOCX))
                .isInstanceOf(NotFound.class);
        assertThat(codes(pack.zip(
                        head,
                        conference,
                        pack.version(head, conference),
                        new ConferencePack.Names(Map.of(), Map.of()))))
                .containsExactly("summary.pack.void");
        assertThat(summaries.list(head))
                .filteredOn(one -> one.summary().id().equals(first.summary()))
                .singleElement()
                .satisfies(one -> assertThat(
                                Objects.requireNonNull(one.signed()).number().voided())
                        .isEqualTo(WHY));
        assertThat(read("/summaries?q=&state=void")).contains("Số đã hủy", number, WHY);
        assertThat(read("/summaries/" + first.summary())).contains("Số " + number + " đã hủy: " + WHY);
        assertThat(read("/summaries/" + first.summary() + "/conference/pack.zip"))
                .contains("Chưa có bộ tài liệu", WHY);
    }

    @Test
    void whatACorrectionReplacedDoesNotComeBackWhenTheNumberOfTheCorrectionIsVoid() {
        VersionView second = sign(done(corrections.begin(head, first.summary(), "Sót số liệu của một xã")));
        done(register.voidNumber(head, entry(first).id(), WHY));
        assertThat(latest(front).kind())
                .as("what was replaced concerns nobody")
                .isNotEqualTo("summary.conference.number-voided");

        clock.advance(Duration.ofSeconds(1));
        done(register.voidNumber(head, entry(second).id(), WHY));
        assertThat(latest(front).kind()).isEqualTo("summary.conference.number-voided");
        assertThat(invitations.require(front, conference.id()).report()).isEmpty();
        done(corrections.begin(head, first.summary(), "Cấp lại số"));
        assertThat(codes(pack.zip(
                        head,
                        conference,
                        pack.version(head, conference),
                        new ConferencePack.Names(Map.of(), Map.of()))))
                .containsExactly("summary.pack.void");
    }

    @Test
    void thePageOfMakingVoidSaysThatASignedReportBearsTheNumber() throws IOException {
        assertThat(read("/numbers/" + entry(first).id() + "/void"))
                .contains("Số này đang ở trên báo cáo đã ký", "/summaries/" + first.summary());
    }

    @Test
    void aCorrectionSaysWhatItReplacesAndWhyAndTheInvitedHearOfIt() throws IOException {
        VersionView draft = done(corrections.begin(head, first.summary(), "Sót số liệu của một xã"));
        SignWanted wanted = everythingAccepted(draft, head);
        VersionView second = done(signing.sign(
                head,
                draft.id(),
                new SignWanted(wanted.place(), List.of("Huyện ủy", "Lưu văn thư"), wanted.seen(), wanted.reasons())));
        String before = entry(first).printed();
        String after = entry(second).printed();

        assertThat(entry(second).subject())
                .endsWith("(Đính chính, thay thế Báo cáo số " + before + " ngày 10/01/2022)");
        assertThat(text(second))
                .contains(
                        "(Đính chính, thay thế Báo cáo số " + before + " ngày 10/01/2022)",
                        "thay thế Báo cáo số " + before + " ngày 10/01/2022. Lý do: Sót số liệu của một xã");
        assertThat(diff.of(head, first, second).frame())
                .as("who gets it changed")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.part()).isEqualTo(FrameChange.Part.RECIPIENTS);
                    assertThat(one.after()).isEqualTo("Huyện ủy; Lưu văn thư");
                });
        assertThat(read("/summaries/" + first.summary() + "/diff?from=1&to=2"))
                .contains("Nơi nhận", "Huyện ủy; Lưu văn thư");
        assertThat(latest(above).kind()).isEqualTo("summary.corrected");
        assertThat(latest(above).args()).contains(before, after);
        assertThat(latest(front).kind()).isEqualTo("summary.conference.corrected");
        assertThat(latest(front).args()).contains(after);

        done(register.voidNumber(head, entry(second).id(), WHY));
        assertThat(invitations.require(front, conference.id()).report())
                .as("what it replaced is no report any more")
                .isEmpty();
        VersionView third = sign(done(corrections.begin(head, first.summary(), "Ký lại")));
        assertThat(entry(third).subject()).contains("thay thế Báo cáo số " + before);
        assertThat(now(second).holds()).isFalse();
    }
}
