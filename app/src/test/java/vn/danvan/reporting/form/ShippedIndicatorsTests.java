package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.rules.content.ContentSource;

/** The catalogue that comes with the system and the forms that ask for it. */
class ShippedIndicatorsTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());

    /** Codes that forms ask for, whatever the edition. */
    private static Set<String> asked() {
        return LIBRARY.forms().stream()
                .flatMap(form -> form.editions().stream())
                .flatMap(FormEdition::figures)
                .map(figure -> figure.indicator().code())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsInTheCatalogueIsAskedForBySomeFormOrMadeOfWhatIs() {
        Set<String> asked = asked();
        assertThat(LIBRARY.catalogue().indicators())
                .hasSizeGreaterThan(100)
                .allSatisfy(indicator -> assertThat(indicator
                                .of()
                                .map(of -> Set.of(of.numerator(), of.denominator()))
                                .orElse(Set.of(indicator.code())))
                        .as(indicator.code())
                        .isSubsetOf(asked));
    }

    @Test
    void whatCannotBeAddedSaysWhyInBothLanguages() {
        assertThat(LIBRARY.catalogue().indicators())
                .filteredOn(indicator -> indicator.summing() == Summing.NONE)
                .extracting(Indicator::code)
                .contains("GY.DV");
        assertThat(LIBRARY.catalogue().indicators())
                .filteredOn(indicator -> indicator.summing() == Summing.NONE)
                .allSatisfy(indicator -> {
                    assertThat(indicator.why().orElseThrow().vi()).isNotBlank();
                    assertThat(indicator.why().orElseThrow().en()).isNotBlank();
                });
    }
}
