package vn.danvan.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.pdf.PdfWriter;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Forms;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.print.DocumentBuilder;
import vn.danvan.summary.print.DocumentWords;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.summary.print.SourceList;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;
import vn.danvan.summary.register.Run;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Prints versions: head and layout by line and day, the words of the document in Vietnamese whoever reads. */
@Component
class Printing {

    /**
     * What is printed besides the text.
     *
     * @param number null while none is given
     * @param day null while it is open
     * @param replaced what a correction takes the place of
     */
    record Imprint(
            Issuer issuer,
            @Nullable Integer number,
            String place,
            @Nullable LocalDate day,
            Closing closing,
            List<PrintJob.AcceptedRemark> notes,
            Optional<VersionView.Signed> replaced) {}

    private final Letterheads heads;
    private final Forms forms;
    private final SummarySources sources;
    private final OfficeTemplates templates;
    private final Texts texts;

    Printing(Letterheads heads, Forms forms, SummarySources sources, OfficeTemplates templates, Texts texts) {
        this.heads = heads;
        this.forms = forms;
        this.sources = sources;
        this.templates = templates;
        this.texts = texts;
    }

    /** The head of the body's documents on a day. */
    Optional<Issuer> issuer(SummaryView summary, LocalDate day) {
        return heads.issuer(summary, day);
    }

    /** The run of numbers on a day. */
    Optional<Run> run(SummaryView summary, Line line, LocalDate day) {
        return heads.run(summary, line, day);
    }

    static Layout layout(Line line, LocalDate day) {
        return line == Line.PARTY ? Layout.party(day) : Layout.STATE_ND30;
    }

    /** The document as Word, in the office's own layout when it has one. */
    byte[] docx(Optional<OfficeTemplates.Uploaded> own, OfficialDocument document) {
        return templates.docx(own, document);
    }

    /** The body whose people write the summary today, in whose layout it is printed. */
    BodyId holder(SummaryView summary) {
        return heads.holder(summary);
    }

    /** The office's own layout for the document, when it has one. */
    Optional<OfficeTemplates.Uploaded> template(SummaryView summary, Layout layout) {
        return templates.used(holder(summary), layout);
    }

    /** The same, which nobody changes until the transaction ends. */
    Optional<OfficeTemplates.Uploaded> held(SummaryView summary, Layout layout) {
        return templates.held(holder(summary), layout);
    }

    /**
     * The document as PDF. It knows the built-in layout only: where the office prints Word in its own, the PDF says on its first
     * page that it is for reading, and which file it was made with.
     *
     * @param word the Word file that holds
     */
    byte[] pdf(Optional<OfficeTemplates.Uploaded> own, OfficialDocument document, String word) {
        if (own.isEmpty()) {
            return PdfWriter.write(document);
        }
        List<Block> body = new ArrayList<>();
        body.add(new Block.Note(
                words("summary.reading.title"), List.of(Inline.line(words("summary.reading.text", word)))));
        body.addAll(document.body());
        return PdfWriter.write(document.withBody(body));
    }

    String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }

    OfficialDocument document(Actor actor, SummaryDetail detail, LocalDate layoutDay, Imprint imprint) {
        String type = detail.outline().type();
        Issuer issuer = imprint.issuer();
        String code = issuer.line() == Line.PARTY ? type + "/" + issuer.symbol() : type + "-" + issuer.symbol();
        DocumentHead head = new DocumentHead(
                new DocumentHead.Issuer(issuer.superior().isEmpty() ? null : issuer.superior(), issuer.name()),
                new DocumentHead.Reference(imprint.number(), code),
                new DocumentHead.Issued(imprint.place(), imprint.day()),
                new DocumentHead.Title(
                        words("summary.type." + type).toUpperCase(Locale.ROOT), subject(detail, imprint.replaced())),
                List.of(),
                List.of());
        DocumentWords words = this::words;
        OfficialDocument document = DocumentBuilder.build(
                new PrintJob(
                        layout(issuer.line(), layoutDay),
                        head,
                        detail.outline(),
                        new PrintJob.Text(
                                detail.headings(),
                                detail.pieces().stream()
                                        .map(SummaryDetail.Standing::piece)
                                        .toList()),
                        detail.scene(),
                        heads.areaNames(detail),
                        heads.kindNames(detail),
                        behind(actor, detail),
                        heads.writer(detail.summary()),
                        imprint.notes(),
                        imprint.closing(),
                        detail.version().isDraft() && imprint.number() == null),
                forms.current().catalogue(),
                words);
        return correcting(document, detail, imprint.replaced()).noted(fileNote());
    }

    /** What the document is about, in its head and in the register; of a correction also which report it takes the place of. */
    String subject(SummaryDetail detail, Optional<VersionView.Signed> replaced) {
        return replaced.map(before -> words(
                        "summary.print.corrects.subject",
                        detail.title(),
                        before.number().printed(),
                        Days.field(before.on()),
                        words("summary.type." + detail.outline().type())))
                .orElse(detail.title());
    }

    /** A correction begins with what it corrects and why, so that a reader with both papers knows which one holds. */
    private OfficialDocument correcting(
            OfficialDocument document, SummaryDetail detail, Optional<VersionView.Signed> replaced) {
        String reason = detail.version().reason();
        if (replaced.isEmpty() || reason == null) {
            return document;
        }
        List<Block> body = new ArrayList<>();
        String text = words(
                "summary.print.corrects",
                replaced.get().number().printed(),
                Days.field(replaced.get().on()),
                words("summary.type." + detail.outline().type()),
                reason);
        body.add(new Block.Paragraph(List.of(new Inline.Text(text, false, true))));
        body.addAll(document.body());
        return document.withBody(body);
    }

    /** What stands above every page of every document. */
    String fileNote() {
        return texts.fileNote(Texts.VIETNAMESE);
    }

    /** Only those who write the summary may see every report behind it; others print without names. */
    private PrintJob.Behind behind(Actor actor, SummaryDetail detail) {
        List<FigureRef> refs = new SourceList(detail.pieces().stream()
                        .map(SummaryDetail.Standing::piece)
                        .toList())
                .refs(detail.scene().area());
        return SummaryAuthority.mayEdit(actor, holder(detail.summary()))
                ? new PrintJob.Behind(sources.behind(actor, detail, refs), sources.restated(detail, refs))
                : new PrintJob.Behind(Map.of(), sources.restated(detail, refs));
    }
}
