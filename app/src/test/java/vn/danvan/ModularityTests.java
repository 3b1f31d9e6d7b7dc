package vn.danvan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only the neighbours they declare, and only their public face; compiled templates belong to none. */
class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(DanvanApplication.class, JavaClass.Predicates.resideInAPackage("vn.danvan.jte.."));

    @Test
    void modulesUseOnlyTheNeighboursTheyDeclare() {
        assertThat(MODULES.stream().count()).isGreaterThan(7);
        MODULES.verify();
    }
}
