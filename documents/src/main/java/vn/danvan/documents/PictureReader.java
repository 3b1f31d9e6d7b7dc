package vn.danvan.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Reads a photograph or scan of one page, which a telephone may have turned. */
final class PictureReader {

    private static final int LONGEST_SIDE = 3_600;

    private PictureReader() {}

    static RawText read(byte[] bytes, Tesseract tesseract, ReadLimits limits, ReadingProgress progress)
            throws IOException, Refusing {
        tesseract.require();
        BufferedImage page = Drawing.decode(bytes);
        if (page == null) {
            throw new Refusing(RefusalCode.UNREADABLE);
        }
        new Stamps(tesseract).refuseIn(page);
        progress.page(1, 1);
        Recognition read = tesseract.photograph(Drawing.png(sized(page)), limits.scanTime());
        return new RawText(Paragraphs.join(read.pages()), List.of(), 1, TextOrigin.OCR, read.confidence(), List.of());
    }

    private static BufferedImage sized(BufferedImage page) {
        double zoom = Math.min(1, (double) LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight()));
        return Drawing.scaled(page, (int) (page.getWidth() * zoom), (int) (page.getHeight() * zoom));
    }
}
