package vn.danvan.reporting.filling.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionId;

/** A report with a table of villages, written in, and files beside its cells. */
abstract class TableCase extends FillingCase {

    SubmissionId begun(Actor officer, int year) {
        return begun(officer, "nong-thon-moi", "calendar-year", year, 1);
    }

    /** Writes codes into empty cells: key, code, key, code. */
    void write(Actor officer, SubmissionId id, String... cells) {
        List<CellChange> changes = new ArrayList<>();
        for (int at = 0; at < cells.length; at += 2) {
            changes.add(new CellChange(CellCode.cell(cells[at]), CellCode.read(cells[at + 1]), null, Optional.empty()));
        }
        done(filling.save(officer, id, changes));
    }

    /** Writes a remark beside a cell in which nothing stands. */
    void note(Actor officer, SubmissionId id, String cell, String remark) {
        done(filling.save(
                officer, id, List.of(new CellChange(CellCode.cell(cell), Optional.empty(), remark, Optional.empty()))));
    }

    MvcTestResult get(Actor reader, String address) {
        return mvc.get().uri(address).with(people.signedIn(reader)).exchange();
    }

    MvcTestResult attach(Actor officer, SubmissionId id, String cell, String name) {
        return mvc.post()
                .uri("/reports/" + id + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", new byte[] {65}))
                .param("cell", cell)
                .with(people.signedIn(officer))
                .with(csrf())
                .exchange();
    }
}
