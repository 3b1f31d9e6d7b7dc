package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role opens every page of its navigation on a phone. */
class NavigationTests extends JourneyCase {

    @ParameterizedTest
    @CsvSource({
        "lanhdao.tinh, 5",
        "chuyenvien.tinh, 5",
        "vanthu.tinh, 3",
        "giamsat.tinh, 3",
        "quantri.tinh, 3",
        "lanhdao.bacai, 4",
        "canbo.bacai, 4",
        "xa.dovinh, 4",
    })
    void everyPageOfTheNavigationIsThereForIt(String person, int least) {
        try (Visitor visitor = visitor(Screen.PHONE)) {
            visitor.signsIn(person).goesTo("/").sees("Xin chào").looksAt("muc-" + person);
            assertThat(visitor.find(".dv-standing").innerText()).contains("hư cấu", "01/02/2021");
            List<String> links = visitor.find(".dv-nav__link").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(links).hasSizeGreaterThanOrEqualTo(least);
            for (String link : links) {
                visitor.goesTo(link).looksAt("muc-" + person + link.replace('/', '-'));
                assertThat(visitor.find("h1").count()).as("heading of " + link).isEqualTo(1);
            }
        }
    }
}
