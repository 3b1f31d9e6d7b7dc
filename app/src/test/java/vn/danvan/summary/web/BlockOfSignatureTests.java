package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** Whoever signs sees the block above the name before it cannot be changed any more, and says in what right they sign. */
@Transactional
class BlockOfSignatureTests extends SummaryCase {

    private static final int YEAR = 2022;
    private static final Pattern CHOICE =
            Pattern.compile("name=\"signature\" value=\"([A-Z_]+)-([0-9a-f]+)\"( checked)?");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople newcomers;

    private String signer = "";
    private Actor deputy;
    private VersionView draft;
    private String base = "";

    @BeforeEach
    void aDeputyIsToSign() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        TestPeople.Person person = newcomers.person("BDV-585", Role.LEADER);
        signer = person.username();
        holds("Huyện ủy viên, Phó Trưởng ban", person);
        deputy = newcomers.actor(signer);
        draft = done(summaries.start(deputy, OUTLINE, YEAR));
        base = "/summaries/" + draft.summary();
    }

    private void holds(String title, TestPeople.Person person) {
        jdbc.sql("update organisation.position set title = :title where id = :id")
                .param("title", title)
                .param("id", person.position().value())
                .update();
    }

    private String page() throws IOException {
        return mvc.get()
                .uri(base + "/check")
                .with(people.signedIn(signer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static Optional<String> key(String page, String authority) {
        Matcher choice = CHOICE.matcher(page);
        while (choice.find()) {
            if (choice.group(1).equals(authority)) {
                return Optional.of(choice.group(1) + "-" + choice.group(2));
            }
        }
        return Optional.empty();
    }

    private MvcTestResult sign(String signature) {
        SignWanted all = everythingAccepted(draft, deputy);
        var form = mvc.post()
                .uri(base + "/sign")
                .param("seen", all.seen().written())
                .param("place", "Ninh Sơn")
                .param("recipients", "Lưu VT")
                .param("signature", signature);
        for (RemarkKind kind : RemarkKind.values()) {
            form = form.param("reason-" + kind, "Chấp nhận");
        }
        return form.with(csrf()).with(people.signedIn(signer)).exchange();
    }

    private String word() throws IOException {
        byte[] file = mvc.get()
                .uri(base + "/file.docx?v=1")
                .with(people.signedIn(signer))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    @Test
    void theBlockThatThePostSaysIsShownAndChosen() throws IOException {
        String read = page();

        assertThat(read).contains("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "T/UQ TRƯỞNG BAN");
        Matcher choice = CHOICE.matcher(read);
        assertThat(choice.find()).isTrue();
        assertThat(choice.group(1)).isEqualTo("FOR_THE_HEAD");
        assertThat(choice.group(3)).isNotNull();
        assertThat(read).doesNotContain("HUYỆN ỦY VIÊN");
    }

    @Test
    void theRightThatWasChosenIsPrintedAndKept() throws IOException {
        sign(key(page(), "BY_DELEGATION").orElseThrow());

        VersionView signed = summaries.version(deputy, draft.summary(), Optional.of(1));
        assertThat(Objects.requireNonNull(signed.signed()).by().block())
                .containsExactly("T/UQ TRƯỞNG BAN", "PHÓ TRƯỞNG BAN");
        assertThat(word()).contains("T/UQ TRƯỞNG BAN").doesNotContain("K/T TRƯỞNG BAN");
    }

    @Test
    void aBlockThatIsThereNoMoreIsNotPrinted() throws IOException {
        String chosen = key(page(), "FOR_THE_HEAD").orElseThrow();
        jdbc.sql("update organisation.position set title = 'Trưởng ban' where id = :id")
                .param("id", deputy.position().value())
                .update();

        MvcTestResult answer = sign(chosen);

        assertThat(answer.getResponse().getContentAsString()).contains("khối chữ ký đã chọn không còn");
        assertThat(summaries.version(deputy, draft.summary(), Optional.of(1)).isDraft())
                .isTrue();
    }
}
