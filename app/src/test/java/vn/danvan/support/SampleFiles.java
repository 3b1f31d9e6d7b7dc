package vn.danvan.support;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people upload them, made on the spot. */
public final class SampleFiles {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private SampleFiles() {}

    /** A Word document of these paragraphs. */
    public static byte[] docx(List<String> lines) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                lines.forEach(line -> document.createParagraph().createRun().setText(line));
                document.write(out);
            }
        });
    }

    /** A Word document with a red stamp as a picture behind its paragraphs. */
    public static byte[] docxWithStamp(List<String> lines, String words) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                lines.forEach(line -> document.createParagraph().createRun().setText(line));
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(picture(stamp(words), "png")),
                                PictureType.PNG,
                                "a.png",
                                Units.toEMU(120),
                                Units.toEMU(50));
                document.write(out);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
        });
    }

    private static BufferedImage stamp(String words) {
        BufferedImage stamp = new BufferedImage(340, 110, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = stamp.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, stamp.getWidth(), stamp.getHeight());
        pen.setColor(Color.RED);
        pen.drawRect(4, 4, stamp.getWidth() - 8, stamp.getHeight() - 8);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 48));
        pen.drawString(words, 30, 75);
        pen.dispose();
        return stamp;
    }

    /** A docx a thousand times smaller than what it unpacks to. */
    public static byte[] bomb() {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] blanks = new byte[1_000_000];
                for (int i = 0; i < 60; i++) {
                    zip.write(blanks);
                }
            }
        });
    }

    /** What Word wrote before 2007. */
    public static byte[] oldWord() {
        return bytes(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
                container.writeFilesystem(out);
            }
        });
    }

    /** A PDF with text, one list of lines a page. */
    public static byte[] pdf(List<List<String>> pages) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument();
                    InputStream ttf = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
                PDType0Font font = PDType0Font.load(document, ttf);
                for (List<String> lines : pages) {
                    page(document, font, lines);
                }
                document.save(out);
            }
        });
    }

    private static void page(PDDocument document, PDType0Font font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 13);
            content.setLeading(22);
            content.newLineAtOffset(60, 780);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** The same PDF behind a password. */
    public static byte[] locked(byte[] pdf) {
        return bytes(out -> {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                document.protect(new StandardProtectionPolicy("chủ", "khóa", new AccessPermission()));
                document.save(out);
            }
        });
    }

    /** The same pages as pictures only, as a scanner makes them. */
    public static byte[] scan(byte[] pdf) {
        return bytes(out -> {
            try (PDDocument typed = Loader.loadPDF(pdf);
                    PDDocument scan = new PDDocument()) {
                for (int i = 0; i < typed.getNumberOfPages(); i++) {
                    PDPage page = new PDPage(PDRectangle.A4);
                    scan.addPage(page);
                    BufferedImage picture = new PDFRenderer(typed).renderImageWithDPI(i, 200, ImageType.GRAY);
                    try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                        content.drawImage(
                                LosslessFactory.createFromImage(scan, picture),
                                0,
                                0,
                                PDRectangle.A4.getWidth(),
                                PDRectangle.A4.getHeight());
                    }
                }
                scan.save(out);
            }
        });
    }

    /** The first page as a telephone takes it. */
    public static byte[] photograph(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return picture(new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB), "jpg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(BufferedImage image, String format) {
        return bytes(out -> ImageIO.write(image, format, out));
    }

    /** Whether scans can be read on this machine: Tesseract with its Vietnamese model. */
    public static boolean canReadScans() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch("vie"::equals);
            }
        } catch (IOException missing) {
            return false;
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
