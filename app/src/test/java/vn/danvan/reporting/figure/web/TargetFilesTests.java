package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;

/** Targets of week 9 of 2021, taken along. */
@Transactional
class TargetFilesTests extends FigurePageCase {

    private static final String DISTRICT = "lanhdao.phanrang";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    private String address() {
        return "/figures/targets?i=AS.QUA&area=" + area("582") + in(period("week", 2021, 9));
    }

    private ListFile taken(String username) {
        return ListFile.taken(mvc, people.signedIn(username), address());
    }

    @Test
    void everyPlaceOfThePageHasARowWithItsTargetAsANumber() throws Exception {
        String ward = area("22738").toString();
        send(LEADER, address(), "value-" + ward, "1.234", "basis", "=Kế hoạch số 12-KH/TU");
        ListFile file = taken(LEADER).isTyped("Kế hoạch");
        file.hasTheRowsOf(PageTable.rows(get(LEADER, address())), 0);
        assertThat(file.column("Kế hoạch")).contains("1234", "");
        assertThat(file.column("Căn cứ")).anyMatch(basis -> basis.endsWith("=Kế hoạch số 12-KH/TU"));
        assertThat(file.column("Chỉ tiêu")).containsOnly(file.column("Chỉ tiêu").getFirst());
        assertThat(file.name()).startsWith("ke-hoach-").contains("as-qua");
        assertThat(get(LEADER, address())).contains("/figures/targets.xlsx?", "/figures/targets.csv?");
        assertThat(taken(DISTRICT).column("Kế hoạch"))
                .as("a district reads what the province set")
                .contains("1234");
    }

    @Test
    void ofWhatIsCountedFromRecordsTheTargetsAreThoseOfWhatIsReported() throws Exception {
        String reported = "/figures/targets?i=NV.GIAO&area=" + area("582") + in(period("week", 2021, 9));
        send(LEADER, reported, "value-" + area("22738"), "17", "basis", "Kế hoạch số 3-KH/TU");
        assertThat(ListFile.taken(mvc, people.signedIn(LEADER), reported.replace("NV.GIAO", "NV.GIAO@records"))
                        .column("Kế hoạch"))
                .contains("17");
    }

    @Test
    void whoSetsNoTargetsHasNoFileOfThem() {
        for (String other : new String[] {"vanthu.tinh", "giamsat.tinh", "xa.phuocmy"}) {
            assertThat(ListFile.refused(mvc, people.signedIn(other), address()))
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(ListFile.refused(mvc, people.signedIn(LEADER), "/figures/targets?i=KHONG.CO"))
                .isIn(404, 200);
    }
}
