package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.reporting.form.Answers.CellId;

/** What lies beside the cells of submissions: files, and what those who approve remarked and answered. */
@Component
class Beside {

    private final CellFiles files;
    private final CommentStore comments;
    private final Receiving receiving;

    Beside(CellFiles files, CommentStore comments, Receiving receiving) {
        this.files = files;
        this.comments = comments;
        this.receiving = receiving;
    }

    Map<CellId, List<StoredFile>> files(SubmissionId submission) {
        return files.of(submission);
    }

    /** The files beside cells that only former editions had, by the edition. */
    Map<String, Map<CellId, List<StoredFile>>> leftFiles(SubmissionId submission) {
        return files.left(submission);
    }

    boolean holds(SubmissionId submission, FileId file) {
        return files.holds(submission, file);
    }

    /** What stands in a submission that waits for the body, with what that answered. */
    Collection<CellStore.Stored> seen(SubmissionView submission, BodyId body) {
        return receiving.seen(submission, body);
    }

    List<CellComment> comments(SubmissionId submission, BodyId reader, Collection<CellStore.Stored> cells) {
        return comments.of(submission, reader, cells);
    }
}
