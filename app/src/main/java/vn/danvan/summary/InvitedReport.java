package vn.danvan.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed report of a conference, for bodies that are invited to it and stand neither above nor below its body. Who calls
 * has seen the invitation; drafts are never handed out here.
 */
@Component
@Transactional(readOnly = true)
public class InvitedReport {

    private final SummaryStore store;
    private final SignedFiles files;

    InvitedReport(SummaryStore store, SignedFiles files) {
        this.store = store;
        this.files = files;
    }

    /** What was signed last, of all those summaries of which that bears a number that holds; what it replaced is no report any more. */
    public Map<SummaryId, VersionView> signed(Collection<SummaryId> summaries) {
        Map<SummaryId, VersionView> latest = new HashMap<>();
        store.versions(summaries).stream()
                .filter(version -> !version.isDraft())
                .forEach(version -> latest.putIfAbsent(version.summary(), version));
        latest.values().removeIf(version -> !version.holds());
        return latest;
    }

    /** Its file, byte for byte. */
    public SignedFiles.Handed file(VersionView version, SignedFiles.Form form) {
        return files.signed(version, form).orElseThrow(() -> new IllegalStateException("draft " + version.id()));
    }
}
