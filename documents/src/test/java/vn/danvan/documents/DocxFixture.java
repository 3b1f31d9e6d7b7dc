package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes docx files: with POI, or part by part from raw markup. */
final class DocxFixture {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="%s"/></Types>""";
    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private DocxFixture() {}

    static byte[] poi(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs, with pictures behind them and in the header. */
    static byte[] withPictures(List<String> lines, List<byte[]> body, List<byte[]> header) {
        return poi(document -> {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            body.forEach(picture -> add(document.createParagraph(), picture));
            if (!header.isEmpty()) {
                XWPFHeader top = document.createHeader(HeaderFooterType.DEFAULT);
                header.forEach(picture -> add(top.createParagraph(), picture));
            }
        });
    }

    private static void add(XWPFParagraph paragraph, byte[] picture) {
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture),
                            PictureType.PNG,
                            "a.png",
                            Units.toEMU(90),
                            Units.toEMU(60));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list whose levels have the given formats and texts, for example "decimal" and "%1."; gives its id. */
    static BigInteger list(XWPFDocument document, int id, String... formatsAndTexts) {
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < formatsAndTexts.length; i += 2) {
            CTLvl level = shape.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i / 2));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(formatsAndTexts[i]));
            level.addNewLvlText().setVal(formatsAndTexts[i + 1]);
        }
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    /** A document whose body is the given markup; w: is bound. */
    static byte[] raw(String body) {
        return zip(Map.of("[Content_Types].xml", TYPES.formatted(MAIN), "word/document.xml", document(body)));
    }

    static byte[] raw(String body, String part, String markup) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.formatted(MAIN));
        parts.put("word/document.xml", document(body));
        parts.put(part, markup);
        return zip(parts);
    }

    static byte[] typed(String contentType) {
        return zip(Map.of(
                "[Content_Types].xml", TYPES.formatted(contentType), "word/document.xml", document(p("Dân vận"))));
    }

    static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:v=\"v\" xmlns:wps=\"wps\"><w:body>"
                + body + "</w:body></w:document>";
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
