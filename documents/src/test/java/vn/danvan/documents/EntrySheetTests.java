package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people fill into a sheet comes back as they filled it in, and a damaged file is refused. */
class EntrySheetTests {

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EntrySheet(
                        "Báo cáo",
                        "Báo cáo công tác dân vận",
                        List.of("Đơn vị: xã thử"),
                        "khoa",
                        List.of("Nội dung", "Đơn vị tính", "Kết quả", "Số ước", "Ghi chú"),
                        List.of(
                                new EntrySheet.Heading("Đối thoại"),
                                new EntrySheet.Entry("a", "Cuộc", "cuộc", new BigDecimal("1234.5"), true, true, "ước"),
                                new EntrySheet.Entry("b/KT", "Ý kiến", "ý kiến", "1,2 tỷ", false, false, null),
                                new EntrySheet.Entry("c", "Trống", "", null, false, false, null)))
                .write(out);
        return out.toByteArray();
    }

    @Test
    void entriesComeBackByTheirCodes() throws IOException {
        assertThat(EntrySheetReader.read(sheet(), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Filled(
                        "khoa",
                        "Báo cáo",
                        List.of(
                                new EntrySheetReader.Entered("a", 5, "1234.5", true, true, "ước"),
                                new EntrySheetReader.Entered("b/KT", 6, "1,2 tỷ", false, false, ""))));
    }

    @Test
    void aSpreadsheetFromElsewhereIsForeign() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(new Table("x", List.of("a"), List.of(List.of("b"))), out);
        assertThat(EntrySheetReader.read(out.toByteArray(), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Foreign());
    }

    @Test
    @Timeout(60)
    void aDamagedFileIsReadOrRefusedButNeverAFault() throws IOException {
        byte[] whole = sheet();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(EntrySheetReader.read(damaged, ReadLimits.DEFAULTS))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }
}
