package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.TypedNumbers;

/** The page of a section offers what the records of tasks say, and a person takes it over. */
class RecordedTextTests extends SummaryCase {

    private static final String WRITER = "lanhdao.bacai";
    private static final String SECTION = "dg.han-che";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Programmes programmes;

    private VersionView draft;
    private String address = "";

    @BeforeEach
    void aTaskIsOverdueAtTheEndOf2024() {
        clock.setTo(LocalDate.of(2024, 9, 2));
        NewTask task = new NewTask(
                "Kiện toàn tổ dân vận ở thôn",
                null,
                null,
                List.of(),
                body("KDV-22804"),
                Set.of(),
                LocalDate.of(2024, 10, 1),
                false,
                List.of());
        done(programmes.add(specialist, 2024, List.of(task)));
        clock.setTo(LocalDate.of(2024, 12, 20));
        draft = done(summaries.start(people.actor(WRITER), OUTLINE, 2024));
        address = "/summaries/" + draft.summary() + "/edit/" + SECTION;
    }

    private String page() throws IOException {
        return mvc.get()
                .uri(address)
                .with(people.signedIn(WRITER))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult take(String page, String typed, String... marks) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri(address + "/records")
                .with(people.signedIn(WRITER))
                .with(csrf())
                .param("section", SECTION)
                .param("last", first("name=\"last\" value=\"([^\"]*)\"", page))
                .param("text", typed);
        for (String mark : marks) {
            request = request.param("record", mark);
        }
        return request.exchange();
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private List<Piece> own() {
        return detail(draft).pieces().stream()
                .map(one -> one.piece())
                .filter(piece -> piece.draft().kind() == PieceKind.OWN)
                .filter(piece -> piece.draft().section().equals(SECTION))
                .toList();
    }

    @Test
    void whatIsOverdueIsOfferedTakenOverOnceAndItsNumbersAreNotTyped() throws IOException {
        String page = page();
        assertThat(page).contains("Lấy từ hồ sơ", "Kiện toàn tổ dân vận ở thôn", "/tasks/counted?what=OVERDUE");
        String mark = first("name=\"record\" value=\"([^\"]*)\"[^>]*aria-label=\"[^\"]*Phước Chính", page);
        assertThat(take(page, "Một câu của người soạn.", mark)).hasStatus3xxRedirection();
        assertThat(own())
                .extracting(Piece::text)
                .anyMatch(text -> text.contains("Phước Chính (theo hồ sơ): đến hết ngày 14/12/2024 còn"))
                .anyMatch(text -> text.equals("Một câu của người soạn."));
        assertThat(own().stream()
                        .filter(piece -> piece.text().contains("theo hồ sơ"))
                        .flatMap(piece -> TypedNumbers.stretches(piece).stream()))
                .noneMatch(TypedNumbers.Stretch::typed);
        String again = page();
        assertThat(again).contains("đã có trong mục");
        int before = own().size();
        assertThat(take(again, "", mark)).hasStatus(422);
        assertThat(own()).hasSize(before);
    }

    @Test
    void whatNobodyTellsOfIsNotOffered() throws IOException {
        address = "/summaries/" + draft.summary() + "/edit/kq.giam-sat";
        assertThat(page()).doesNotContain("Lấy từ hồ sơ");
    }
}
