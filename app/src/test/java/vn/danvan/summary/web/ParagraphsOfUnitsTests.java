package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.PieceEdits;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.piece.Fingerprint;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;

/** Seventy units wrote at each point: whoever writes the summary keeps a few and puts the others together. */
@Transactional
class ParagraphsOfUnitsTests extends SummaryCase {

    private static final int YEAR = 2022;
    private static final int UNITS = 70;
    private static final String SECTION = "kq.luc-luong";
    private static final String BLOCK = "kq.luc-luong.viet";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople newcomers;

    private String writer = "";
    private Actor board;
    private VersionView draft;
    private String base = "";

    @BeforeEach
    void aDistrictWritesItsSummary() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        writer = newcomers.person("BDV-588", Role.LEADER).username();
        board = newcomers.actor(writer);
        draft = done(summaries.start(board, OUTLINE, YEAR));
        base = "/summaries/" + draft.summary();
    }

    private void paragraphs(String section, String block) {
        jdbc.sql("""
                        insert into summary.piece (id, version, section, block, item, place, kind, composed, bits, figures,
                            source, changed_at)
                        select gen_random_uuid(), :version, :section, :block, gen_random_uuid()::text,
                            (select max(place) from summary.piece where version = :version and block = :block) + n,
                            'NARRATIVE', 'Đơn vị ' || n || ': bộ đội giúp dân dựng nhà, sửa đường, khám bệnh, cấp thuốc; '
                            || md5(:block || n) || ' ' || md5(n || :block) || ' ' || md5(:section || n || :block),
                            '[]', '[]', gen_random_uuid(), now()
                          from generate_series(1, :units) n
                        """)
                .param("version", draft.id().value())
                .param("section", section)
                .param("block", block)
                .param("units", UNITS)
                .update();
    }

    private List<Piece> written() {
        return detailOf(board).stream()
                .filter(piece -> piece.draft().kind() == PieceKind.NARRATIVE
                        && piece.draft().block().equals(BLOCK))
                .toList();
    }

    private List<Piece> detailOf(Actor reader) {
        return summaries.detail(reader, draft).pieces().stream()
                .map(one -> one.piece())
                .toList();
    }

    private String page(String address) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(base + address)
                .with(people.signedIn(writer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult press(String button, List<Piece> ticked, Piece typed, String words) {
        var form = mvc.post()
                .uri(base + "/edit/" + SECTION + "/units/" + button)
                .param("text-" + typed.id(), words)
                .param("seen-" + typed.id(), Fingerprint.of(typed.text()));
        for (Piece piece : detailOf(board)) {
            if (piece.draft().section().equals(SECTION)) {
                form = form.param("revision-" + piece.id(), Integer.toString(piece.revision()));
            }
        }
        for (Piece piece : written()) {
            form = form.param("unit-shown", piece.id().toString());
        }
        for (Piece piece : ticked) {
            form = form.param("unit", piece.id().toString());
        }
        return form.with(csrf()).with(people.signedIn(writer)).exchange();
    }

    @Test
    void aFewAreKeptAtOnceAndWhatWasTypedBesideThemIsSaved() throws UnsupportedEncodingException {
        paragraphs(SECTION, BLOCK);
        List<Piece> all = written();
        Piece own = detailOf(board).stream()
                .filter(piece ->
                        piece.draft().block().equals(BLOCK) && piece.draft().kind() == PieceKind.PROMPT)
                .findFirst()
                .orElseThrow();
        assertThat(all).hasSize(UNITS);
        assertThat(page("")).contains("Đoạn văn của 70 đơn vị");
        assertThat(page("/edit/" + SECTION))
                .contains(
                        "Sửa đoạn văn của 70 đơn vị",
                        "Chỉ in các đoạn đã đánh dấu",
                        "Nêu kết quả dân vận của Quân đội");

        press("chosen", all.subList(0, 2), own, "Quân đội, Công an toàn huyện giúp dân nhiều việc thiết thực.");

        assertThat(written()).filteredOn(Piece::printed).hasSize(2);
        assertThat(written())
                .filteredOn(Piece::printed)
                .extracting(Piece::id)
                .containsExactly(all.getFirst().id(), all.get(1).id());
        assertThat(page("")).contains("Quân đội, Công an toàn huyện", "Đoạn văn của 2 đơn vị");

        Piece now = detailOf(board).stream()
                .filter(piece -> piece.id().equals(own.id()))
                .findFirst()
                .orElseThrow();
        press("none", all, now, now.text());
        assertThat(written()).noneMatch(Piece::printed);
        press("chosen", all.subList(4, 5), now, now.text());
        assertThat(written())
                .filteredOn(Piece::printed)
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).startsWith("Đơn vị 5: "));
    }

    @Test
    void aParagraphThatSomebodyElseJustEditedStaysInTheReport() {
        paragraphs(SECTION, BLOCK);
        Piece theirs = written().getFirst();
        Piece other = written().get(1);
        jdbc.sql("update summary.piece set revision = revision + 3, words = 'Chữ vừa sửa.' where id = :id")
                .param("id", theirs.id().value())
                .update();

        MvcTestResult answer = mvc.post()
                .uri(base + "/edit/" + SECTION + "/units/none")
                .param("unit-shown", theirs.id().toString(), other.id().toString())
                .param("revision-" + theirs.id(), Integer.toString(theirs.revision()))
                .param("revision-" + other.id(), Integer.toString(other.revision()))
                .with(csrf())
                .with(people.signedIn(writer))
                .exchange();

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash")))
                .contains("bỏ ra 1 đoạn", "1 đoạn vừa được người khác sửa");
        assertThat(written())
                .filteredOn(piece -> piece.id().equals(theirs.id()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.printed()).isTrue());
    }

    @Test
    void aParagraphAsLongAsAReportMayHaveIsMendedLikeAnyOther() {
        paragraphs(SECTION, BLOCK);
        Piece longest = written().getFirst();
        String told = "Khối dân vận xã: " + "x".repeat(PieceEdits.LONGEST);
        jdbc.sql("update summary.piece set composed = :told where id = :id")
                .param("told", told)
                .param("id", longest.id().value())
                .update();

        done(edits.write(
                board,
                draft.id(),
                List.of(new PieceEdits.Wanted(longest.id(), longest.revision(), "", told.replace("xã:", "xã –")))));

        assertThat(written()).anySatisfy(piece -> assertThat(piece.text()).startsWith("Khối dân vận xã – x"));
        Piece other = written().getLast();
        assertThat(codes(edits.write(
                        board, draft.id(), List.of(new PieceEdits.Wanted(other.id(), other.revision(), "", told)))))
                .containsExactly("summary.long");
    }
}
