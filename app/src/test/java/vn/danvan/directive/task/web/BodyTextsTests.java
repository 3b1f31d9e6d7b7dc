package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Which body a sentence means by the name it gives. */
@DanvanTest
class BodyTextsTests {

    @Autowired
    private BodyTexts bodies;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aNameThatEveryLevelHasMeansTheBodyOfOnesOwnArea() {
        assertThat(bodies.suggested("Hội Nông dân", body("BDV-58")).id()).isEqualTo(body("HND-58"));
        assertThat(bodies.suggested("Hội Nông dân", body("BDV-582")).id()).isEqualTo(body("HND-582"));
        assertThat(bodies.suggested("Hội Nông dân", body("KDV-22738")).id()).isEqualTo(body("HND-22738"));
    }

    @Test
    void aFullNameMeansThatBodyWhereverItIs() {
        assertThat(bodies.suggested("Hội Nông dân phường Đô Vinh", body("BDV-58"))
                        .id())
                .isEqualTo(body("HND-22738"));
    }

    @Test
    void aNameNobodyHasMeansOneself() {
        assertThat(bodies.suggested("Hội Nuôi ong", body("BDV-58")).id()).isEqualTo(body("BDV-58"));
        assertThat(bodies.suggested(null, body("BDV-58")).id()).isEqualTo(body("BDV-58"));
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }
}
