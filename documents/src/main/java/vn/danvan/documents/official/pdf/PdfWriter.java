package vn.danvan.documents.official.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.SerifFont;

/** Writes official documents as PDF files that can be searched and read aloud. */
public final class PdfWriter {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // The renderer logs each step, and texts of the document with them.
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /** The file; the same document always gives the same bytes. */
    public static byte[] write(OfficialDocument document) {
        ChartDrawer charts = new ChartDrawer();
        String html = new Html(document, charts).page();
        try (PDDocument pdf = new PDDocument();
                Fonts fonts = new Fonts(pdf);
                PdfBoxRenderer renderer =
                        builder(html, charts, fonts).usePDDocument(pdf).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            new Finish(document).finish(pdf, html, fonts);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF cannot be written", e);
        }
    }

    private static PdfRendererBuilder builder(String html, ChartDrawer charts, Fonts fonts) {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(ChartDrawer.TYPE, charts);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .usePdfUaAccessibility(true)
                .useObjectDrawerFactory(drawers)
                .withDiagnosticConsumer(_ -> {})
                .withProducer("danvan");
        // The page refers to nothing outside itself; should a text ever seem to, it is not followed.
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, priority);
        }
        for (SerifFont font : SerifFont.values()) {
            boolean bold = font == SerifFont.BOLD || font == SerifFont.BOLD_ITALIC;
            boolean italic = font == SerifFont.ITALIC || font == SerifFont.BOLD_ITALIC;
            builder.useFont(
                    fonts.supplier(font),
                    Css.FONT,
                    bold ? BOLD : REGULAR,
                    italic ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        return builder;
    }
}
