package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.reporting.form.Answers.CellId;

/** What lies beside the cells of submissions: files, and what those who approve remarked. */
@Component
class Beside {

    private final CellFiles files;
    private final CommentStore comments;

    Beside(CellFiles files, CommentStore comments) {
        this.files = files;
        this.comments = comments;
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

    List<CellComment> comments(SubmissionId submission, BodyId reader, Collection<CellStore.Stored> cells) {
        return comments.of(submission, reader, cells);
    }
}
