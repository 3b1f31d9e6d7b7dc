package vn.danvan.directive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;

/** People and facts the tests of documents share. */
final class DocumentFixtures {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private DocumentFixtures() {}

    /** A new body, so that nobody else's documents are in sight. */
    static BodyId aBody() {
        return new BodyId(UUID.randomUUID());
    }

    static Actor a(Role role, BodyId body) {
        return new Actor(new AccountId(UUID.randomUUID()), new PositionId(UUID.randomUUID()), body, role);
    }

    static DocumentForm aForm() {
        return aForm(NUMBERS.incrementAndGet() + "-TB/BDVTU");
    }

    static DocumentForm aForm(String number) {
        return new DocumentForm(
                "conclusion-notice",
                number,
                "Ban Dân vận Tỉnh ủy",
                "14/01/2021",
                null,
                "Kết luận hội nghị",
                null,
                false);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
