package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.SummaryView;
import vn.danvan.summary.VersionView;
import vn.danvan.support.Locks;

/** A conference is planned once, and its papers are those that were signed. */
class ConferencesTests extends SummaryCase {

    @Autowired
    private Conferences conferences;

    @Autowired
    private DocumentTies ties;

    @Autowired
    private ConferencePack pack;

    @Autowired
    private Corrections corrections;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor at(String body) {
        return new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
    }

    private static Conferences.Plan plan(String place, Map<BodyId, Integer> delegates, int revision) {
        return new Conferences.Plan(
                LocalDate.of(2021, 2, 20), "8 giờ 00", place, "Khai mạc\nBáo cáo", delegates, revision);
    }

    @Test
    void thePapersNameTheDelegatesOfEachBodyAndStayThoseThatWereSigned() throws IOException {
        Actor head = at("BDV-584");
        VersionView first = done(summaries.start(head, OUTLINE, 2019));
        done(signing.sign(head, first.id(), everythingAccepted(first, head)));
        done(conferences.plan(
                head, first.summary(), plan("Hội trường", Map.of(body("MTTQ-584"), 12, body("HND-584"), 7), 0)));
        done(corrections.begin(head, first.summary(), "Sửa số liệu minh họa"));

        ConferenceView conference = conferences.of(head, first.summary()).orElseThrow();
        VersionView version = pack.version(head, conference);
        assertThat(version.isDraft()).isFalse();
        ConferencePack.Names names = new ConferencePack.Names(Map.of(), Map.of(body("HND-584"), "Hội Nông dân tỉnh"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        done(pack.zip(head, conference, version, names)).writeTo(zip);
        assertThat(agenda(zip.toByteArray()))
                .contains(
                        "ngày 20 tháng 02 năm 2021",
                        "19 người",
                        ": 12 đại biểu",
                        "Hội Nông dân huyện",
                        "Hội Nông dân tỉnh): 7 đại biểu");
    }

    private static String agenda(byte[] pack) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("3-")) {
                    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()));
                            XWPFWordExtractor text = new XWPFWordExtractor(word)) {
                        return text.getText();
                    }
                }
            }
        }
        throw new AssertionError("no agenda");
    }

    @Test
    void ofTwoFirstPlansAtOnceTheSecondIsToldOfTheFirst() throws Exception {
        Actor head = at("BDV-587");
        SummaryId summary = done(summaries.start(head, OUTLINE, 2019)).summary();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<ConferenceView>> second = new TransactionTemplate(transactions).execute(_ -> {
                done(conferences.plan(head, summary, plan("Hội trường A", Map.of(body("MTTQ-587"), 3), 0)));
                Future<Outcome<ConferenceView>> waiting = other.submit(() ->
                        conferences.plan(head, summary, plan("Hội trường B", Map.of(body("MTTQ-587"), 4), 0)));
                Locks.untilSomebodyWaits(jdbc);
                return waiting;
            });
            assertThat(codes(second.get(60, TimeUnit.SECONDS))).containsExactly(Conferences.MEANWHILE);
        }
        assertThat(conferences.of(head, summary)).hasValueSatisfying(kept -> {
            assertThat(kept.place()).isEqualTo("Hội trường A");
            assertThat(kept.people()).isEqualTo(3);
        });
        assertThat(codes(conferences.plan(head, summary, plan("Hội trường C", Map.of(), 0))))
                .containsExactly(Conferences.MEANWHILE);
    }

    @Test
    void aConferenceWhoseConclusionsComeMeanwhileIsNotCalledOff() throws Exception {
        Actor head = at("BDV-588");
        ConferenceView planned = planned(head);
        SummaryId summary = planned.summary();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<ConferenceView>> off = new TransactionTemplate(transactions).execute(_ -> {
                ties.tie(head, planned, new DocumentId(UUID.randomUUID()), DocumentRole.CONCLUSIONS);
                Future<Outcome<ConferenceView>> waiting =
                        other.submit(() -> conferences.callOff(head, summary, "Bão", planned.revision()));
                Locks.untilSomebodyWaits(jdbc);
                return waiting;
            });
            assertThat(codes(off.get(60, TimeUnit.SECONDS))).containsExactly("summary.conference.held");
        }
        assertThat(conferences.of(head, summary)).hasValueSatisfying(kept -> {
            assertThat(kept.calledOff()).isNull();
            assertThat(kept.documents()).hasSize(1);
        });
        jdbc.sql("delete from summary.conference_document where conference = :id")
                .param("id", planned.id())
                .update();
    }

    /** Two tests hold the conference of one body, for what they add is taken away again. */
    private ConferenceView planned(Actor head) {
        SummaryId summary = summaries.list(head).stream()
                .map(Summaries.Listed::summary)
                .filter(one -> one.body().equals(head.body()) && one.period().year() == 2019)
                .map(SummaryView::id)
                .findFirst()
                .orElseGet(() -> done(summaries.start(head, OUTLINE, 2019)).summary());
        return conferences
                .of(head, summary)
                .orElseGet(() ->
                        done(conferences.plan(head, summary, plan("Hội trường", Map.of(body("HND-587"), 3), 0))));
    }

    @Test
    void twoWhoAddADocumentAtOnceBothHaveItAndTheSameOneStandsOnce() throws Exception {
        Actor head = at("BDV-588");
        ConferenceView planned = planned(head);
        SummaryId summary = planned.summary();
        DocumentId speech = new DocumentId(UUID.randomUUID());
        DocumentId guidance = new DocumentId(UUID.randomUUID());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<List<Boolean>> second = new TransactionTemplate(transactions).execute(_ -> {
                ties.tie(head, planned, speech, DocumentRole.CONCLUSIONS);
                Future<List<Boolean>> waiting = other.submit(() -> new TransactionTemplate(transactions)
                        .execute(_ -> List.of(
                                ties.tie(head, planned, guidance, DocumentRole.GUIDANCE),
                                ties.tie(head, planned, speech, DocumentRole.OTHER))));
                Locks.untilSomebodyWaits(jdbc);
                return waiting;
            });
            assertThat(second.get(60, TimeUnit.SECONDS)).containsExactly(true, false);
        }
        assertThat(conferences.of(head, summary).orElseThrow().documents())
                .containsExactly(
                        new ConferenceDocument(speech, DocumentRole.CONCLUSIONS),
                        new ConferenceDocument(guidance, DocumentRole.GUIDANCE));
        jdbc.sql("delete from summary.conference_document where conference = :id")
                .param("id", planned.id())
                .update();
    }
}
