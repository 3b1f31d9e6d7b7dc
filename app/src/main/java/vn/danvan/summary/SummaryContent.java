package vn.danvan.summary;

import java.util.List;
import java.util.stream.Stream;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.summary.compose.Phrases;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.summary.piece.NotFigures;
import vn.danvan.summary.register.IssuerFiles;

/** The content of the module as a whole, for the check of content. */
public final class SummaryContent {

    private SummaryContent() {}

    /** Every fault of the content of summaries below the source. */
    public static List<ContentFault> check(ContentSource source) {
        return Stream.of(
                        Phrases.check(source),
                        Outlines.check(source),
                        NotFigures.check(source),
                        IssuerFiles.check(source))
                .flatMap(List::stream)
                .toList();
    }
}
