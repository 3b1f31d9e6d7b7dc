package vn.danvan.reporting.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import vn.danvan.documents.EntrySheet;

/** A sheet as it comes back filled in: only the cells that hold something. */
final class FilledSheet {

    private FilledSheet() {}

    static byte[] of(String key, EntrySheet.Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new EntrySheet("Báo cáo", "t", List.of(), key, List.of("a", "b", "c", "d", "e"), Arrays.asList(entries))
                    .write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static EntrySheet.Entry entry(String code, Object value) {
        return new EntrySheet.Entry(code, code, "", value, false, false, null);
    }
}
