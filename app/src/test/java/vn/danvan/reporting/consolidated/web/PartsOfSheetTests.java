package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.ConsolidatedSheets;
import vn.danvan.reporting.consolidated.SheetColumn;
import vn.danvan.reporting.consolidated.SheetFault;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.consolidated.SheetQuery;
import vn.danvan.support.SettableClock;

/** A rule on parts of a figure speaks of the columns of these parts: they are marked, and what is hidden in them is not told. */
class PartsOfSheetTests extends ConsolidatedCase {

    private static final String LARGE = "Cuộc họp lớn không ít hơn họp ở xã";

    @Autowired
    private ConsolidatedSheets sheets;

    @Override
    @BeforeEach
    void aFormIsInForce() {
        clock.setTo(SettableClock.FIRST_DAY);
        put(TrialForm.YAML.stripTrailing().replace("quy-mo: {name", "quy-mo: {sensitive: true, name")
                + "\n      - {rule: \"p/L >= b\", severity: warning, name: {vi: " + LARGE
                + ", en: Large ones are no fewer than those in communes}}\n");
    }

    private void reported(long large, long small, long communes) {
        sent(
                DO_VINH,
                figure("a", communes),
                figure("b", communes),
                figure("c", 0),
                figure("p", "L", large, false),
                figure("p", "N", small, false));
    }

    private ConsolidatedSheet sheet(String reader) {
        return sheets.of(
                people.actor(reader),
                new SheetQuery(
                        forms.current().form(FORM).orElseThrow().editions().getFirst(),
                        periods.period("week", 2021, 2).orElseThrow(),
                        Optional.of(district())));
    }

    private AreaId district() {
        return areas.byCode("582", LocalDate.of(2021, 1, 31)).orElseThrow().id();
    }

    private static SheetLine line(ConsolidatedSheet sheet) {
        return sheet.lines().stream().filter(SheetLine::sent).findFirst().orElseThrow();
    }

    /** The columns a fault speaks of, as "p/L". */
    private static List<String> columns(ConsolidatedSheet sheet, SheetFault fault) {
        return fault.columns().stream()
                .sorted()
                .map(at -> name(sheet.columns().get(at)))
                .toList();
    }

    private static List<String> marked(ConsolidatedSheet sheet, SheetLine line) {
        return IntStream.range(0, sheet.columns().size())
                .filter(at -> line.cells().get(at).marks().faulty())
                .mapToObj(at -> name(sheet.columns().get(at)))
                .toList();
    }

    private static String name(SheetColumn column) {
        return column.indicator().code() + (column.part().isEmpty() ? "" : "/" + column.part());
    }

    @Test
    void thePartThatTheRuleNamesIsMarkedAndNotTheWhole() {
        reported(20, 80, 30);
        ConsolidatedSheet sheet = sheet(DISTRICT);
        assertThat(marked(sheet, line(sheet))).containsExactly("TTH.B", "TTH.P/L");
        assertThat(line(sheet).faults()).singleElement().satisfies(fault -> {
            assertThat(columns(sheet, fault)).containsExactly("TTH.B", "TTH.P/L");
            assertThat(fault.withheld()).isFalse();
        });
        assertThat(sheet.faults())
                .as("of all bodies together too")
                .singleElement()
                .satisfies(fault -> assertThat(columns(sheet, fault)).containsExactly("TTH.B", "TTH.P/L"));
    }

    @Test
    void aSmallNumberThatIsHiddenInAPartIsNotToldByARule() throws Exception {
        reported(3, 800, 40);
        ConsolidatedSheet sheet = sheet(DISTRICT);
        assertThat(line(sheet).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.withheld()).isTrue());
        assertThat(sheet.faults())
                .as("the only report of all is the total")
                .singleElement()
                .satisfies(fault -> assertThat(fault.withheld()).isTrue());
        assertThat(text(DISTRICT, PAGE))
                .contains(LARGE + ": không khớp; không nêu con số")
                .doesNotContain("đang là 3,");
        assertThat(text(DO_VINH, PAGE)).as("its own").contains(LARGE + ": đang là 3,");
    }
}
