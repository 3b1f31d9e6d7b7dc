package vn.danvan.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** What was signed last, with its number. */
    public record Numbered(VersionView version, String number) {}

    /** Of those summaries of which something is signed, all at once. */
    public Map<SummaryId, Numbered> signed(Collection<SummaryId> summaries) {
        Map<SummaryId, VersionView> latest = new HashMap<>();
        store.versions(summaries).forEach(version -> {
            if (!version.isDraft()) {
                latest.putIfAbsent(version.summary(), version);
            }
        });
        Map<UUID, EntryView> entries = files.entries(latest.values());
        Map<SummaryId, Numbered> signed = new HashMap<>();
        latest.forEach((summary, version) -> signed.put(
                summary,
                new Numbered(
                        version,
                        Optional.ofNullable(version.signed())
                                .flatMap(one -> Optional.ofNullable(entries.get(one.entry())))
                                .map(EntryView::printed)
                                .orElse(""))));
        return signed;
    }

    /** Its file, byte for byte. */
    public SignedFiles.Handed file(VersionView version, SignedFiles.Form form) {
        return files.signed(version, form).orElseThrow(() -> new IllegalStateException("draft " + version.id()));
    }
}
