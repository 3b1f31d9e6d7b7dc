package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Outcome;
import vn.danvan.summary.Remark;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;

/** A number that somebody typed into a summary is named before signing and in the lists of sources. */
@Transactional
class NumbersTypedByPeopleTests extends SummaryCase {

    private static final int YEAR = 2022;
    private static final String SENTENCE = "Bộ đội Biên phòng giúp 47 hộ dựng nhà theo Nghị quyết số 25-NQ/TW.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignedFiles files;

    private VersionView draft;

    @BeforeEach
    void somebodyTypesANumber() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        draft = start(YEAR);
        done(write(specialist, draft, prompt(), SENTENCE + "\nNăm 2022 có nhiều đổi mới."));
    }

    private SummaryDetail.Standing prompt() {
        return detail(draft).pieces().stream()
                .filter(one -> one.piece().draft().block().equals("kq.luc-luong.viet"))
                .findFirst()
                .orElseThrow();
    }

    private String page(String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn("lanhdao.tinh")).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theSignerIsToldAndAcceptsItWithAReasonThatIsPrinted() throws IOException {
        assertThat(signing.remarks(leader, draft))
                .filteredOn(remark -> remark.kind() == RemarkKind.TYPED)
                .singleElement()
                .extracting(Remark::lines)
                .satisfies(lines -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line.args()).containsExactly(SENTENCE, "47")));
        assertThat(page("/summaries/" + draft.summary() + "/check"))
                .contains("Số do người viết tự nhập, không có nguồn", "47: \"" + SENTENCE);

        SignWanted accepted = everythingAccepted(draft);
        java.util.Map<RemarkKind, String> without = new java.util.EnumMap<>(accepted.reasons());
        without.remove(RemarkKind.TYPED);
        assertThat(codes(signing.sign(
                        leader,
                        draft.id(),
                        new SignWanted(accepted.place(), accepted.recipients(), accepted.seen(), without))))
                .containsExactly("summary.reason.TYPED");

        VersionView signed = done(signing.sign(leader, draft.id(), accepted));
        assertThat(word(signed))
                .contains("Số do người viết tự nhập, không có nguồn", "47: \"" + SENTENCE)
                .contains("Lý do chấp nhận: Chấp nhận để kịp hội nghị")
                .contains("Số do người viết tự nhập, không có nguồn: \"" + SENTENCE + "\"")
                .containsPattern("Ban Dân vận Tỉnh ủy[^\\n]* nhập, \\d{2}:\\d{2} 20/12/2022");
    }

    private String word(VersionView version) throws IOException {
        Outcome<SignedFiles.Handed> file = files.file(leader, version, SignedFiles.Form.DOCX);
        try (XWPFDocument word =
                        new XWPFDocument(new ByteArrayInputStream(done(file).content()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    @Test
    void theNumberLeadsToWhoTypedIt() {
        String base = "/summaries/" + draft.summary();
        String source = base + "/source?v=" + draft.number() + "&amp;t="
                + prompt().piece().id();
        assertThat(page(base)).contains("href=\"" + source + "\">47<");

        assertThat(page(source.replace("&amp;", "&")))
                .contains("Số do người viết tự nhập, không có nguồn", SENTENCE, "Ban Dân vận Tỉnh ủy", "20/12/2022")
                .doesNotContain("Năm 2022 có nhiều đổi mới");
        assertThat(mvc.get()
                        .uri(base + "/source?t=00000000-0000-0000-0000-000000000001")
                        .with(people.signedIn("lanhdao.tinh")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
