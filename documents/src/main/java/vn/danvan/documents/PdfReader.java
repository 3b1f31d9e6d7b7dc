package vn.danvan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.danvan.documents.DocumentText.Warning;

/** Reads the text of a PDF page by page, and sends pages that are pictures through text recognition. */
final class PdfReader {

    /** A page with fewer letters than this is a picture, a stamp or blank. */
    private static final int FEWEST_LETTERS = 20;

    private final Tesseract tesseract;
    private final ReadLimits limits;
    private final ReadingProgress progress;

    PdfReader(Tesseract tesseract, ReadLimits limits, ReadingProgress progress) {
        this.tesseract = tesseract;
        this.limits = limits;
        this.progress = progress;
    }

    RawText read(byte[] bytes) throws IOException, Refusing {
        PdfStreams.refuseBombs(bytes, limits.maxExpandedBytes());
        MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(limits.maxExpandedBytes());
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null, memory.streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages > limits.maxPages()) {
                throw new Refusing(RefusalCode.TOO_MANY_PAGES, pages, limits.maxPages());
            }
            return pages(document, pages);
        }
    }

    private RawText pages(PDDocument document, int count) throws IOException, Refusing {
        List<String> texts = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        long length = 0;
        for (int page = 0; page < count; page++) {
            String text = text(document, page);
            length += text.length();
            if (length > limits.maxCharacters()) {
                throw new Refusing(RefusalCode.TOO_MUCH_TEXT, limits.maxCharacters());
            }
            texts.add(text);
            notes.addAll(PdfPictures.notes(document.getPage(page)));
            if (text.chars().filter(Character::isLetter).count() < FEWEST_LETTERS
                    && PdfPictures.isPicture(document.getPage(page))) {
                pictures.add(page);
            }
        }
        refuseSecrets(texts, notes);
        int unread = PdfStamps.refuse(document, Set.copyOf(pictures), tesseract);
        RawText read = pictures.isEmpty() ? typed(texts) : recognised(document, texts, pictures);
        refuseSecrets(texts, List.of());
        return Warnings.unread(read, unread);
    }

    /** Looks at the lines before they are joined, and for misread marks too: many a typed PDF is a scan with its text behind. */
    private static void refuseSecrets(List<String> texts, List<String> notes) throws Refusing {
        Optional<SecrecyMark> mark = SecrecyMark.inScan(String.join("\n", texts));
        for (String note : notes) {
            mark = mark.or(() -> SecrecyMark.inMargin(note));
        }
        if (mark.isPresent()) {
            throw new Refusing(RefusalCode.SECRET, mark.get().name());
        }
    }

    private static RawText typed(List<String> texts) {
        return new RawText(Paragraphs.join(texts), List.of(), texts.size(), null, 1, List.of());
    }

    /** A page too many or an absent Tesseract refuses only a document that is a scan as a whole. */
    private RawText recognised(PDDocument document, List<String> texts, List<Integer> pictures)
            throws IOException, Refusing {
        boolean scan = pictures.size() * 2 > texts.size();
        if (pictures.size() > limits.maxScannedPages() && scan) {
            throw new Refusing(RefusalCode.TOO_MANY_PAGES, pictures.size(), limits.maxScannedPages());
        }
        if (!scan && (pictures.size() > limits.maxScannedPages() || !tesseract.isReady())) {
            return Warnings.add(typed(texts), "pages-without-text", Integer.toString(pictures.size()));
        }
        Recognition all = tesseract.recognise(document, pictures, limits.scanTime(), progress);
        for (int i = 0; i < pictures.size(); i++) {
            texts.set(
                    pictures.get(i),
                    texts.get(pictures.get(i)) + "\n" + all.pages().get(i));
        }
        List<Warning> warnings = List.of();
        return new RawText(Paragraphs.join(texts), List.of(), texts.size(), TextOrigin.OCR, all.confidence(), warnings);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\n");
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document);
    }
}
