package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is from its first bytes, never from its name. */
final class Sniffer {

    private static final int PDF_HEAD = 1024;
    private static final Map<String, String> OTHER_KINDS = otherKinds();

    private Sniffer() {}

    private static Map<String, String> otherKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("{\\rtf", "rtf");
        kinds.put("GIF8", "gif");
        kinds.put("II*\0", "tiff");
        kinds.put("MM\0*", "tiff");
        kinds.put("Rar!", "rar");
        kinds.put("7z\u00BC\u00AF", "7z");
        kinds.put("\u001F\u008B", "gzip");
        kinds.put("MZ", "exe");
        kinds.put("\u007FELF", "exe");
        kinds.put("<?xml", "xml");
        kinds.put("<!DOCTYPE", "html");
        kinds.put("<html", "html");
        return kinds;
    }

    static FileKind kind(byte[] bytes) throws Refusing, IOException {
        String head = new String(bytes, 0, Math.min(bytes.length, PDF_HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return FileKind.DOCX;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw ole(bytes);
        }
        if (head.contains("%PDF-")) {
            return FileKind.PDF;
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF")) {
            return FileKind.PICTURE;
        }
        for (Map.Entry<String, String> other : OTHER_KINDS.entrySet()) {
            if (head.startsWith(other.getKey()) && (!other.getKey().equals("MZ") || head.indexOf('\0') >= 0)) {
                throw new Refusing(RefusalCode.UNKNOWN_TYPE, other.getValue());
            }
        }
        return FileKind.TXT;
    }

    /** Old binary Office files, and new ones under a password, share one container. */
    private static Refusing ole(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Refusing(RefusalCode.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                return new Refusing(RefusalCode.MACRO);
            }
            String kind = root.hasEntryCaseInsensitive("WordDocument")
                    ? "doc"
                    : root.hasEntryCaseInsensitive("Workbook") ? "xls" : "ole";
            return new Refusing(RefusalCode.UNKNOWN_TYPE, kind.toLowerCase(Locale.ROOT));
        }
    }
}
