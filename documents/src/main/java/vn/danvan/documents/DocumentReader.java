package vn.danvan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.danvan.documents.ReadResult.Read;
import vn.danvan.documents.ReadResult.Refused;

/**
 * Reads docx, PDF and plain text; scanned PDFs and pictures of a page through an external Tesseract. Works in memory only: no part of a document is
 * written anywhere, so that a refused one leaves no trace.
 */
public final class DocumentReader {

    private final Tesseract tesseract;

    /** A reader that looks for Tesseract on the PATH. */
    public DocumentReader() {
        this("tesseract");
    }

    /** A reader with Tesseract at the given command; a command that is not there means that scans are refused. */
    public DocumentReader(String tesseractCommand) {
        this.tesseract = new Tesseract(tesseractCommand);
    }

    /**
     * Reads a file.
     *
     * @param file a readable file
     * @param filename the name its owner gave it; never trusted, a wrong extension gives a warning
     * @throws IOException only when the file itself cannot be opened or read
     */
    public ReadResult read(Path file, String filename, ReadLimits limits) throws IOException {
        if (Files.size(file) > limits.maxBytes()) {
            return refuse(RefusalCode.TOO_LARGE, limits.maxBytes());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, filename, limits);
        }
    }

    /** Reads a stream to its end, at most one byte further than the limit; the caller closes it. */
    public ReadResult read(InputStream in, String filename, ReadLimits limits) throws IOException {
        return read(in, filename, limits, ReadingProgress.SILENT);
    }

    /** The same, telling how far the recognition of a scan has come. */
    public ReadResult read(InputStream in, String filename, ReadLimits limits, ReadingProgress progress)
            throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.maxBytes()) {
            return refuse(RefusalCode.TOO_LARGE, limits.maxBytes());
        }
        return bytes.length == 0 ? refuse(RefusalCode.EMPTY) : parse(bytes, filename, limits, progress);
    }

    /** Takes in pasted text: encodings are converted and secrecy marks refused as in a file. */
    public ReadResult readText(String pasted, ReadLimits limits) {
        RawText raw = new RawText(pasted, List.of(), 1, null, 1, List.of());
        try {
            return new Read(TextIntake.accept(FileKind.TXT, raw, limits));
        } catch (Refusing e) {
            return e.refused();
        }
    }

    /**
     * The parsers meet hostile bytes and answer damage with whatever exception the damage runs into, so that every runtime
     * exception here means one thing: the file cannot be read.
     */
    private ReadResult parse(byte[] bytes, String filename, ReadLimits limits, ReadingProgress progress) {
        try {
            FileKind kind = Sniffer.kind(bytes);
            RawText raw = switch (kind) {
                case DOCX -> DocxReader.read(bytes, limits, tesseract);
                case PDF -> new PdfReader(tesseract, limits, progress).read(bytes);
                case TXT -> PlainText.read(bytes);
                case PICTURE -> PictureReader.read(bytes, tesseract, limits, progress);
            };
            return new Read(TextIntake.accept(kind, Extension.check(filename, kind, raw), limits));
        } catch (Refusing e) {
            return e.refused();
        } catch (InvalidPasswordException e) {
            return refuse(RefusalCode.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return refuse(RefusalCode.UNREADABLE);
        }
    }

    private static Refused refuse(RefusalCode code, Object... args) {
        return new Refusing(code, args).refused();
    }

    /** Compares the name's extension with what was found. */
    private static final class Extension {

        private static RawText check(String filename, FileKind kind, RawText raw) {
            int point = filename.lastIndexOf('.');
            String ending = filename.substring(point + 1).toLowerCase(Locale.ROOT);
            return point < 0 || kind.endings().contains(ending)
                    ? raw
                    : Warnings.add(raw, "extension-mismatch", kind.endings().getFirst());
        }
    }
}
