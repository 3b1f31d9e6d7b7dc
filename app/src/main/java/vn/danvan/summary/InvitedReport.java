package vn.danvan.summary;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.summary.register.EntryView;

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

    /** What was signed last. */
    public Optional<VersionView> signed(SummaryId summary) {
        return store.versions(summary).stream()
                .filter(version -> !version.isDraft())
                .findFirst();
    }

    /** Its number. */
    public Optional<EntryView> entry(VersionView version) {
        return files.entry(version);
    }

    /** Its file, byte for byte. */
    public SignedFiles.Handed file(VersionView version, SignedFiles.Form form) {
        return files.signed(version, form).orElseThrow(() -> new IllegalStateException("draft " + version.id()));
    }
}
