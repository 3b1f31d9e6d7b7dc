package vn.danvan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** A notice of conclusions written for the demo: received by the clerk, its statements found, none confirmed yet. */
@Component
@Profile("demo")
class DemoDocuments implements DemoStep {

    private static final String FILE = "/content/demo/thong-bao-ket-luan.txt";
    private static final Instant RECEIVED =
            LocalDate.of(2021, 1, 29).atTime(9, 20).atZone(Ui.ZONE).toInstant();

    private final Intakes intakes;
    private final DirectiveDocuments documents;
    private final DemoPeople people;
    private final Texts texts;

    DemoDocuments(Intakes intakes, DirectiveDocuments documents, DemoPeople people, Texts texts) {
        this.intakes = intakes;
        this.documents = documents;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        Actor clerk = people.actor("vanthu.tinh");
        PastMoment.at(RECEIVED, () -> {
            IntakeId intake = Done.value(intakes.paste(clerk, read()));
            Done.value(documents.register(clerk, intake, facts()));
        });
    }

    private DocumentForm facts() {
        return new DocumentForm(
                "conclusion-notice",
                text("demo.document.number"),
                text("demo.document.issuer"),
                "20/01/2021",
                null,
                text("demo.document.subject"),
                null,
                false);
    }

    private String text(String key) {
        return texts.text(Locale.forLanguageTag("vi"), key);
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(DemoDocuments.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
