package vn.danvan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.Intakes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** A notice of conclusions written for the demo, received by the provincial board; what is in it is found but not reviewed. */
@Component
@Profile("demo")
class DemoDocuments implements DemoStep {

    private static final String TEXT = "/content/demo/thong-bao-ket-luan.txt";
    private static final DocumentForm FACTS = new DocumentForm(
            "conclusion-notice",
            "00-TB/TU",
            "Tỉnh ủy Ninh Thuận (văn bản minh họa)",
            "20/01/2021",
            null,
            "Kết luận của Thường trực Tỉnh ủy tại Hội nghị tổng kết công tác dân vận năm 2020, triển khai nhiệm vụ năm 2021",
            null,
            false);

    private static final String BODY = "BDV-58";

    private final Intakes intakes;
    private final DirectiveDocuments documents;
    private final Organisation organisation;
    private final Positions positions;
    private final Accounts accounts;
    private final Clock clock;

    DemoDocuments(
            Intakes intakes,
            DirectiveDocuments documents,
            Organisation organisation,
            Positions positions,
            Accounts accounts,
            Clock clock) {
        this.intakes = intakes;
        this.documents = documents;
        this.organisation = organisation;
        this.positions = positions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        Actor clerk = clerk();
        DemoAccounts.done(documents.register(clerk, DemoAccounts.done(intakes.paste(clerk, text())), FACTS));
    }

    /** The board's clerk in the own post. */
    private Actor clerk() {
        BodyId body = organisation.bodyByCode(BODY).orElseThrow(() -> new NotFound("body", BODY));
        PositionView post = positions.holdersOf(body, LocalDate.now(clock)).stream()
                .filter(held -> held.role() == Role.CLERK)
                .findFirst()
                .orElseThrow(() -> new NotFound("clerk of", BODY));
        return accounts.names(accounts.accountsOf(body)).entrySet().stream()
                .filter(account -> account.getValue().equals(post.personName()))
                .findFirst()
                .map(account -> new Actor(account.getKey(), post.id(), body, post.role()))
                .orElseThrow(() -> new NotFound("account of", post.personName()));
    }

    private static String text() {
        try (InputStream text = DemoDocuments.class.getResourceAsStream(TEXT)) {
            return new String(Objects.requireNonNull(text, TEXT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
