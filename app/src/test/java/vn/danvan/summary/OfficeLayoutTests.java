package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.documents.official.Layout;
import vn.danvan.kernel.Outcome;
import vn.danvan.support.Locks;
import vn.danvan.support.SettableClock;

/** Where the office prints Word in its own layout, the PDF says that it is for reading, before signing and afterwards. */
class OfficeLayoutTests extends SummaryCase {

    private static final int YEAR = 2021;
    private static final String OWN = "mau-rieng.docx";

    private final Layout layout = Layout.party(SettableClock.FIRST_DAY);

    @Autowired
    private OfficeTemplates templates;

    @Autowired
    private SignedFiles files;

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @AfterEach
    void theOfficeHasNoLayoutOfItsOwn() {
        templates.withdraw(specialist, layout);
    }

    @Test
    void itIsSaidBeforeSigningAndStandsInThePackage() throws IOException {
        VersionView draft = start(YEAR);
        assertThat(signing.ownLayout(leader, draft)).isEmpty();
        assertThat(text(files.file(leader, draft, SignedFiles.Form.PDF))).doesNotContain("Bản để đọc");

        assertThat(done(templates.put(specialist, layout, OWN, templates.starting(layout))))
                .isEmpty();
        assertThat(signing.ownLayout(leader, draft)).as("only tried out").isEmpty();
        String tried = waiting();
        assertThat(done(templates.put(specialist, layout, OWN, templates.starting(layout))))
                .isEmpty();
        assertThat(codes(templates.use(specialist, layout, tried, false)))
                .as("another was uploaded meanwhile")
                .containsExactly("summary.template.meanwhile");
        assertThat(done(templates.use(specialist, layout, waiting(), false))).isEqualTo(layout);
        assertThat(signing.ownLayout(leader, draft)).contains(OWN);
        assertThat(text(files.file(leader, draft, SignedFiles.Form.PDF))).contains("Bản để đọc", "du-thao-");

        VersionView signed = done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        VersionView.Signed seal = java.util.Objects.requireNonNull(signed.signed());
        assertThat(seal.ownLayout()).isTrue();
        String pdf = text(files.file(leader, signed, SignedFiles.Form.PDF)).replaceAll("\\s", "");
        assertThat(pdf).contains("Bảnđểđọc", seal.docx().sha256());
        VersionView again = summaries.version(leader, signed.summary(), Optional.of(signed.number()));
        assertThat(java.util.Objects.requireNonNull(again.signed()).ownLayout()).isTrue();
    }

    private String waiting() {
        return templates.of(specialist).stream()
                .filter(OfficeTemplates.Uploaded::pending)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    @Test
    void ofTwoUploadsAtOnceTheSecondIsToldSo() throws Exception {
        byte[] starting = templates.starting(Layout.STATE_ND30);
        java.util.concurrent.Callable<String> upload =
                () -> codes(templates.put(specialist, Layout.STATE_ND30, OWN, starting))
                        .toString();
        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            List<String> answers = new java.util.ArrayList<>();
            for (var answer : both.invokeAll(List.of(upload, upload))) {
                answers.add(answer.get());
            }
            assertThat(answers).isSubsetOf("[]", "[summary.template.meanwhile]").contains("[]");
        }
        assertThat(templates.of(specialist).stream().filter(one -> one.layout() == Layout.STATE_ND30))
                .hasSize(1);
        templates.discard(specialist, Layout.STATE_ND30);
        assertThat(templates.of(specialist).stream().filter(one -> one.layout() == Layout.STATE_ND30))
                .isEmpty();
    }

    @Test
    void ofTwoWhoTakeItIntoUseAtOnceOneIsToldSoAndItStaysInUse() throws Exception {
        assertThat(done(templates.put(specialist, layout, OWN, templates.starting(layout))))
                .isEmpty();
        String tried = waiting();
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var second = new org.springframework.transaction.support.TransactionTemplate(transactions).execute(_ -> {
                done(templates.use(specialist, layout, tried, false));
                var waiting = other.submit(() -> templates.use(leader, layout, tried, false));
                Locks.untilSomebodyWaits(jdbc);
                return waiting;
            });
            assertThat(codes(second.get(60, java.util.concurrent.TimeUnit.SECONDS)))
                    .containsExactly("summary.template.meanwhile");
        }
        assertThat(templates.of(specialist))
                .filteredOn(one -> one.layout() == layout)
                .singleElement()
                .satisfies(one -> assertThat(one.pending()).isFalse());
    }

    private static String text(Outcome<SignedFiles.Handed> handed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(done(handed).content())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
