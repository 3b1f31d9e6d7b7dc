package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** In August 2026 the board of the new Khánh Hòa asks for figures around the mergers of July 2025. */
abstract class KhanhHoaCase extends FigurePageCase {

    static final LocalDate NEW_UNITS = LocalDate.of(2025, 7, 1);
    static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FigureReader reader;

    @Autowired
    private Asking asking;

    @Autowired
    Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    Actor board;

    @BeforeEach
    void theBoardReadsInAugust2026() {
        Actor somebody = people.actor(LEADER);
        clock.setTo(LocalDate.of(2026, 8, 1));
        board = new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
    }

    @AfterEach
    void itIsFebruary2021Again() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    AreaView area(String name, LocalDate on) {
        return areas.areas(on).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    AreaId khanhHoa() {
        return area("Tỉnh Khánh Hòa", NEW_UNITS).id();
    }

    AreaId doVinh() {
        return area("Phường Đô Vinh", NEW_UNITS).id();
    }

    /** The board of the new ward Đô Vinh. */
    String boardOfDoVinh() {
        return organisation.bodiesOf(doVinh(), NEW_UNITS).stream()
                .filter(body -> body.kind() == BodyKind.PARTY_BOARD)
                .findFirst()
                .orElseThrow()
                .code();
    }

    PivotData read(String question) {
        Asked asked = asking.understand(board, FigureForm.read(question));
        return reader.read(board, asked, asked.query().orElseThrow());
    }

    String open(String address) throws Exception {
        return text(mvc.get().uri(address).with(people.signedIn(board)).exchange());
    }
}
