package vn.danvan.documents.official.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.SerifFont;
import vn.danvan.documents.official.Wording;

/** Gives a PDF its properties, takes the time of writing out of it and puts what stands above or across its pages there. */
final class Finish {

    private static final float MARK_SIZE = 96;
    private static final float NOTE_SIZE = 9;
    private static final float NOTE_FROM_TOP = 22;
    private static final float NOTE_RED = 0.75f;
    private static final float GREY = 0.9f;

    private final OfficialDocument document;

    Finish(OfficialDocument document) {
        this.document = document;
    }

    void finish(PDDocument pdf, String html, Fonts fonts) throws IOException {
        if (document.draft()) {
            mark(pdf, fonts.font(SerifFont.BOLD));
        }
        if (!document.note().isEmpty()) {
            note(pdf, document.note(), fonts.font(SerifFont.BOLD));
        }
        LocalDate date = document.head().issued().date();
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.setTimeInMillis((date == null ? LocalDate.EPOCH : date)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        CRC32 id = new CRC32();
        id.update(html.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(id.getValue());
        metadata(pdf, date == null ? LocalDate.EPOCH : date);
    }

    /** The description in XML tells the same day as the properties. */
    private static void metadata(PDDocument pdf, LocalDate day) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return;
        }
        try (InputStream in = metadata.createInputStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String dated =
                    xml.replaceAll("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + day + "T00:00:00Z");
            metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A line in the upper margin of each page. */
    private static void note(PDDocument pdf, String text, PDFont font) throws IOException {
        float width = (float) SerifFont.BOLD.width(text, NOTE_SIZE);
        for (PDPage page : pdf.getPages()) {
            PDRectangle box = page.getMediaBox();
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.beginText();
                content.setNonStrokingColor(NOTE_RED, 0, 0);
                content.setFont(font, NOTE_SIZE);
                content.newLineAtOffset((box.getWidth() - width) / 2, box.getHeight() - NOTE_FROM_TOP);
                content.showText(text);
                content.endText();
                content.endMarkedContent();
            }
        }
    }

    /** Grey words across each page, below its text and left out when the page is read aloud. */
    private static void mark(PDDocument pdf, PDFont font) throws IOException {
        float width = (float) SerifFont.BOLD.width(Wording.DRAFT, MARK_SIZE);
        for (PDPage page : pdf.getPages()) {
            PDRectangle box = page.getMediaBox();
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.beginText();
                content.setNonStrokingColor(GREY);
                content.setFont(font, MARK_SIZE);
                Matrix turned = Matrix.getRotateInstance(Math.PI / 4, box.getWidth() / 2, box.getHeight() / 2);
                turned.concatenate(Matrix.getTranslateInstance(-width / 2, -MARK_SIZE / 3));
                content.setTextMatrix(turned);
                content.showText(Wording.DRAFT);
                content.endText();
                content.endMarkedContent();
            }
        }
    }
}
