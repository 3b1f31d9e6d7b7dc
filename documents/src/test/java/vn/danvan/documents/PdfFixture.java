package vn.danvan.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes PDF files: with text in a font that PDFBox brings along, or with the picture of such a page. */
final class PdfFixture {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int LINE = 22;

    private PdfFixture() {}

    @SafeVarargs
    static byte[] text(List<String>... pages) {
        return write(document -> {
            try (InputStream ttf = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
                PDType0Font font = PDType0Font.load(document, ttf);
                for (List<String> lines : pages) {
                    page(document, font, lines);
                }
            }
        });
    }

    private static void page(PDDocument document, PDType0Font font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.size(); i++) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(70, 780 - LINE * i);
                content.showText(lines.get(i));
                content.endText();
            }
        }
    }

    /** The same pages as pictures: what a scanner makes of them. */
    static byte[] scan(byte[] pdf) {
        return write(document -> {
            try (PDDocument typed = Loader.loadPDF(pdf)) {
                for (int i = 0; i < typed.getNumberOfPages(); i++) {
                    BufferedImage picture = new PDFRenderer(typed).renderImageWithDPI(i, 200, ImageType.RGB);
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.drawImage(
                                LosslessFactory.createFromImage(document, picture),
                                0,
                                0,
                                PDRectangle.A4.getWidth(),
                                PDRectangle.A4.getHeight());
                    }
                }
            }
        });
    }

    /** The pages with a picture of the first one behind them. */
    static byte[] withScannedPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                PDDocument pictures = Loader.loadPDF(scan(pdf));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.importPage(pictures.getPage(0));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages with a rubber stamp laid over the first one. */
    static byte[] stamped(byte[] pdf, String words) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setContents(words);
            document.getPage(0).getAnnotations().add(stamp);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages with a picture on the first one, in its upper left part, so many points wide. */
    static byte[] withPicture(byte[] pdf, BufferedImage picture, float wide) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                float high = wide * picture.getHeight() / picture.getWidth();
                content.drawImage(LosslessFactory.createFromImage(document, picture), 80, 600 - high, wide, high);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page as a picture. */
    static BufferedImage picture(byte[] pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] blankPages(int count) {
        return write(document -> {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    static byte[] locked(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("chủ", "khóa", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes into a document. */
    @FunctionalInterface
    private interface Content {
        void write(PDDocument document) throws IOException;
    }

    private static byte[] write(Content content) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.write(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
