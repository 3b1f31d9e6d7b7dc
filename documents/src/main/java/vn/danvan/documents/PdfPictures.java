package vn.danvan.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a page shows beside its text: pictures, and stamps laid over it. Renders pages for recognition, at 300 dpi unless the page is so large that memory forbids it. */
final class PdfPictures {

    private static final float DPI = 300;
    private static final float STAMP_DPI = 200;
    private static final float POINTS_PER_INCH = 72;

    private PdfPictures() {}

    /** Whether the page draws anything from a picture or form, which text extraction cannot see. */
    static boolean isPicture(PDPage page) throws IOException, Refusing {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        boolean found = false;
        for (COSName name : resources.getXObjectNames()) {
            COSBase object =
                    resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject(name);
            if (object instanceof COSStream stream) {
                refuseHuge(stream);
                found = true;
            }
        }
        return found;
    }

    /** What stamps and notes laid over the page say; they are no part of its text. */
    static List<String> notes(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .flatMap(note ->
                        Stream.of(note.getContents(), note.getCOSObject().getNameAsString(COSName.NAME)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void refuseHuge(COSStream picture) throws Refusing {
        double pixels = (double) picture.getInt(COSName.WIDTH, 0) * picture.getInt(COSName.HEIGHT, 0);
        if (pixels > Drawing.MOST_PIXELS * 4) {
            throw new Refusing(RefusalCode.ZIP_BOMB, Drawing.MOST_PIXELS * 4);
        }
    }

    static byte[] png(PDDocument document, int page) throws IOException {
        BufferedImage image =
                new PDFRenderer(document).renderImageWithDPI(page, dpi(document, page, DPI), ImageType.GRAY);
        return Drawing.png(image);
    }

    /** The page in colours, fine enough for the letters of a stamp. */
    static BufferedImage inColour(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, dpi(document, page, STAMP_DPI), ImageType.RGB);
    }

    private static float dpi(PDDocument document, int page, float wanted) {
        double width = document.getPage(page).getCropBox().getWidth() / POINTS_PER_INCH;
        double height = document.getPage(page).getCropBox().getHeight() / POINTS_PER_INCH;
        return (float) Math.min(wanted, Math.sqrt(Drawing.MOST_PIXELS / Math.max(width * height, 0.01)));
    }
}
