package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
import vn.danvan.support.DanvanTest;

/** Of which bodies the bodies of today are made: wards went together in November 2024, communes in July 2025. */
@DanvanTest
class DescentTests {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 31);

    @Autowired
    private Organisation organisation;

    @Autowired
    private ChangeRegister register;

    @Test
    void aBodyThatFollowsOthersIsMadeOfThoseThatWentWholeIntoIt() {
        Descent descent = organisation.descent(body("BXDD-22813-2025"), JUNE, JULY);

        assertThat(descent.bodies()).containsExactlyInAnyOrderElementsOf(bodies("KDV-22813", "KDV-22816"));
        assertThat(descent.splits()).isEmpty();
    }

    @Test
    void aBodyThatTookOthersInIsMadeOfItselfAndThem() {
        Descent descent = organisation.descent(body("KDV-22759"), OCTOBER, LocalDate.of(2024, 11, 30));

        assertThat(descent.bodies()).containsExactlyInAnyOrderElementsOf(bodies("KDV-22759", "KDV-22753", "KDV-22756"));
        assertThat(descent.splits()).isEmpty();
    }

    @Test
    void overTwoMergersItIsMadeOfThoseOfBeforeTheFirst() {
        Descent descent = organisation.descent(body("BXDD-22759-2025"), OCTOBER, JULY);

        assertThat(descent.bodies())
                .containsExactlyInAnyOrderElementsOf(bodies(
                        "KDV-22747", "KDV-22750", "KDV-22753", "KDV-22756", "KDV-22759", "KDV-22762", "KDV-22765"));
        assertThat(descent.splits()).isEmpty();
    }

    @Test
    void whatWentOnlyInPartIntoItIsNamedWithTheChange() {
        Descent descent = organisation.descent(body("BXDD-22888-2025"), JUNE, JULY);

        assertThat(descent.splits()).singleElement().satisfies(split -> {
            assertThat(split.body()).isEqualTo(body("KDV-22768"));
            assertThat(split.on()).isEqualTo(JUNE.plusDays(1));
            assertThat(register.event(split.event()).legalBasis()).isEqualTo("NQ 1667/NQ-UBTVQH15");
        });
    }

    @Test
    void betweenChangesABodyIsMadeOfItselfAlone() {
        assertThat(organisation.descent(body("BXDD-22813-2025"), JULY, LocalDate.of(2025, 8, 31)))
                .isEqualTo(new Descent(bodies("BXDD-22813-2025"), List.of()));
        assertThat(organisation.descent(body("KDV-22813"), OCTOBER, JUNE))
                .isEqualTo(new Descent(bodies("KDV-22813"), List.of()));
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private List<BodyId> bodies(String... codes) {
        return Stream.of(codes).map(this::body).toList();
    }
}
