package vn.danvan.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/** Looks for stamps of secrecy among the pictures on the pages of a PDF where stamps stand: the first ones and the last. */
final class PdfStamps {

    private static final int FIRST_PAGES = 3;
    private static final int DEEPEST = 4;

    private final PDDocument document;
    private final Stamps stamps;
    private final Set<COSStream> seen = new HashSet<>();

    private PdfStamps(PDDocument document, Stamps stamps) {
        this.document = document;
        this.stamps = stamps;
    }

    /**
     * Refuses the document when a picture on it is a stamp; gives the number of pictures not read.
     *
     * @param scanned pages that are pictures as a whole; the first of them are drawn and their red ink is looked at
     */
    static int refuse(PDDocument document, Set<Integer> scanned, Tesseract tesseract) throws IOException, Refusing {
        PdfStamps looking = new PdfStamps(document, new Stamps(tesseract));
        Set<Integer> pages = new TreeSet<>();
        for (int page = 0; page < Math.min(FIRST_PAGES, document.getNumberOfPages()); page++) {
            pages.add(page);
        }
        pages.add(document.getNumberOfPages() - 1);
        for (int page : new LinkedHashSet<>(pages)) {
            if (scanned.contains(page)) {
                looking.drawn(page);
            } else {
                looking.typed(document.getPage(page));
            }
        }
        return looking.stamps.unread();
    }

    /** A scanned page is drawn only when somebody will look at it. */
    private void drawn(int page) throws IOException, Refusing {
        if (!stamps.isClosed()) {
            stamps.refuseIn(PdfPictures.inColour(document, page));
        }
    }

    private void typed(PDPage page) throws IOException, Refusing {
        pictures(page.getResources(), 0);
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream looks = annotation.getNormalAppearanceStream();
            if (looks != null) {
                pictures(looks.getResources(), 0);
            }
        }
    }

    private void pictures(@Nullable PDResources resources, int depth) throws IOException, Refusing {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object == null || !seen.add(object.getCOSObject())) {
                continue;
            }
            if (object instanceof PDFormXObject form) {
                pictures(form.getResources(), depth + 1);
            } else if (object instanceof PDImageXObject image) {
                picture(image);
            }
        }
    }

    private void picture(PDImageXObject image) throws IOException, Refusing {
        boolean large = (long) image.getWidth() * image.getHeight() > Drawing.MOST_PIXELS;
        if (large || stamps.isClosed()) {
            stamps.skip();
            return;
        }
        BufferedImage picture = opened(image);
        if (picture == null) {
            stamps.skip();
        } else {
            stamps.refuseIn(picture);
        }
    }

    /** The picture, or null when its coding is not known. */
    private static @Nullable BufferedImage opened(PDImageXObject image) {
        try {
            return image.getImage();
        } catch (IOException unknownCoding) {
            return null;
        }
    }
}
