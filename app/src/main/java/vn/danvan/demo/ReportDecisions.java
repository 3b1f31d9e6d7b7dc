package vn.danvan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.BulkApprovals;
import vn.danvan.reporting.submission.Comments;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionView;

/** What leaders decide about the demo's reports. */
@Component
@Profile("demo")
class ReportDecisions {

    private final ReportStaff staff;
    private final Approvals approvals;
    private final BulkApprovals bulk;
    private final Comments comments;

    ReportDecisions(ReportStaff staff, Approvals approvals, BulkApprovals bulk, Comments comments) {
        this.staff = staff;
        this.approvals = approvals;
        this.bulk = bulk;
        this.comments = comments;
    }

    /**
     * Approves what waits for the body, all at once.
     *
     * @param below reports below them, approved with them
     */
    List<SubmissionView> approve(BodyView body, List<SubmissionView> reports, List<SubmissionView> below) {
        BulkApprovals.Result result = bulk.approve(
                staff.leader(body),
                reports.stream().map(Seen::of).toList(),
                below.stream().map(Seen::of).toList());
        if (!result.left().isEmpty()) {
            throw new IllegalStateException("demo refused: " + result.left());
        }
        return result.approved();
    }

    /**
     * Sends a report back.
     *
     * @param remarks what is remarked at cells, by their names
     */
    void sendBack(BodyView body, SubmissionView report, String reason, Content remarks) {
        Map<CellId, Comments.Wanted> wanted = new LinkedHashMap<>();
        remarks.names().forEach(cell -> wanted.put(cell(cell), new Comments.Wanted("", remarks.text(cell))));
        Done.value(comments.write(staff.leader(body), report.id(), wanted));
        Done.value(approvals.sendBack(staff.leader(body), report.id(), reason));
    }

    private static CellId cell(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? new CellId(name, "") : new CellId(name.substring(0, slash), name.substring(slash + 1));
    }
}
