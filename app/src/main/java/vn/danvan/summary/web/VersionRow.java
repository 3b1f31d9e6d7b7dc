package vn.danvan.summary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.summary.register.EntryView;

/**
 * A version as its line in the list of versions shows it.
 *
 * @param entry its number, or null while it is a draft
 * @param verified what its files hash to now
 * @param accepted what was accepted when it was signed
 */
public record VersionRow(
        VersionView version,
        @Nullable EntryView entry,
        List<SignedFiles.Verified> verified,
        List<PrintJob.AcceptedRemark> accepted) {}
