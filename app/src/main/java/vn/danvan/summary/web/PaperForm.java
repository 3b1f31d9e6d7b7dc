package vn.danvan.summary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.conference.ConferencePaper;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.PaperKind;

/** A paper of a conference as it was typed. */
public record PaperForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String number,
        @Nullable String open,
        @Nullable String revision) {

    /** Nothing in a form is null: what is not sent is empty. */
    public PaperForm {
        kind = kind == null ? "" : kind;
        title = title == null ? "" : title;
        number = number == null ? "" : number.strip();
        open = open == null ? "" : open;
        revision = revision == null ? "" : revision;
    }

    static PaperForm empty() {
        return new PaperForm(PaperKind.SPEECH.name(), "", "", "", "");
    }

    static PaperForm of(ConferencePaper paper) {
        return new PaperForm(
                paper.kind().name(),
                paper.title(),
                Integer.toString(paper.number()),
                paper.open() ? "yes" : "",
                Integer.toString(paper.revision()));
    }

    /** The same to be sent on another revision. */
    PaperForm on(int other) {
        return new PaperForm(kind, title, number, open, Integer.toString(other));
    }

    /** Whether a title was typed. */
    boolean isNamed() {
        return title != null && !title.isBlank();
    }

    /** Whether the invited may read it. */
    public boolean isOpen() {
        return "yes".equals(open);
    }

    int revised() {
        return revision != null && revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
    }

    List<Refusal> faults() {
        List<Refusal> faults = new ArrayList<>();
        if (PaperKind.named(text(kind)).isEmpty()) {
            faults.add(Refusal.at("kind", "summary.paper.kind", text(kind)));
        }
        if (!text(number).isEmpty() && !text(number).matches("0*[1-9]\\d?")) {
            faults.add(Refusal.at("number", "summary.paper.number", text(number), ConferencePapers.MOST));
        }
        return faults;
    }

    /** What is said of it; without a title the one that its file gives. */
    ConferencePapers.Entered entered(String fileTitle) {
        String said = text(title).strip();
        return new ConferencePapers.Entered(
                PaperKind.named(text(kind)).orElseThrow(),
                said.isEmpty() ? fileTitle : said,
                text(number).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(text(number)),
                isOpen());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
