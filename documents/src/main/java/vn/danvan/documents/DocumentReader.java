package vn.danvan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Stub of the reader: plain text only. */
public final class DocumentReader {

    /** Stub. */
    public ReadResult read(InputStream in, String filename, ReadLimits limits) throws IOException {
        if (!filename.endsWith(".txt")) {
            return new ReadResult.Refused(RefusalCode.UNKNOWN_TYPE, List.of(filename));
        }
        return readText(new String(in.readAllBytes(), StandardCharsets.UTF_8), limits);
    }

    /** Stub. */
    public ReadResult readText(String pasted, ReadLimits limits) {
        String text = Normalizer.normalize(pasted.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return new ReadResult.Refused(RefusalCode.EMPTY, List.of());
        }
        if (text.lines().anyMatch(line -> line.strip().matches("(TUYỆT |TỐI )?MẬT"))) {
            return new ReadResult.Refused(RefusalCode.SECRET, List.of("SECRET"));
        }
        TextOrigin origin = Normalizer.isNormalized(pasted, Normalizer.Form.NFC) ? TextOrigin.UNICODE : TextOrigin.NFD;
        return new ReadResult.Read(new DocumentText(FileKind.TXT, text, 1, origin, 1, List.of()));
    }
}
