package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.danvan.documents.EntrySheets.Item;
import vn.danvan.documents.EntrySheets.Left;
import vn.danvan.documents.EntrySheets.Limits;
import vn.danvan.documents.EntrySheets.Named;
import vn.danvan.documents.EntrySheets.Reason;
import vn.danvan.documents.EntrySheets.Tried;

/** Many sheets come at once, one by one or in a zip; what cannot be read stops no other, and no bomb goes off. */
class EntrySheetsTests {

    private static final Limits LIMITS = new Limits(5, ReadLimits.DEFAULTS, 10_000_000, 20_000_000);

    private static byte[] sheet(String key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EntrySheet(
                        "Báo cáo",
                        "t",
                        List.of(),
                        key,
                        List.of("a", "b", "c", "d", "e"),
                        List.of(new EntrySheet.Entry("x", "x", "", "7", false, false, null)))
                .write(out);
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(Item item) {
        return item instanceof Tried(String _, EntrySheetReader.Filled(String key, String _, List<?> _)) ? key : "";
    }

    @Test
    void workbooksAndZipsOfThemAreReadInTheirOrder() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("xã/", new byte[0]);
        files.put("xã/Phước Mỹ.xlsx", sheet("b"));
        files.put("__MACOSX/xã/._Phước Mỹ.xlsx", text("x"));
        files.put("xã/~$Phước Mỹ.xlsx", text("x"));
        files.put("Đô Vinh.xlsx", sheet("c"));
        List<Item> items =
                EntrySheets.read(List.of(new Named("a.xlsx", sheet("a")), new Named("cac-xa.zip", zip(files))), LIMITS);
        assertThat(items).extracting(EntrySheetsTests::key).containsExactly("a", "b", "c");
        assertThat(items)
                .extracting(Item::file)
                .containsExactly("a.xlsx", "cac-xa.zip › xã/Phước Mỹ.xlsx", "cac-xa.zip › Đô Vinh.xlsx");
    }

    @Test
    void aFileThatIsNoWorkbookStopsNoOther() throws IOException {
        List<Item> items = EntrySheets.read(
                List.of(
                        new Named("anh.png", text("\u0089PNG")),
                        new Named("van-ban.docx", zip(Map.of("[Content_Types].xml", text("<x/>")))),
                        new Named("rong.zip", zip(Map.of("xã/", new byte[0]))),
                        new Named("trong.zip", zip(Map.of("trong.zip", zip(Map.of("a.xlsx", sheet("a")))))),
                        new Named("dung.xlsx", sheet("a"))),
                LIMITS);
        assertThat(items.subList(0, 4))
                .extracting(item -> ((Left) item).reason())
                .containsExactly(Reason.NOT_A_WORKBOOK, Reason.NOT_A_WORKBOOK, Reason.EMPTY_ZIP, Reason.NOT_A_WORKBOOK);
        assertThat(key(items.getLast())).isEqualTo("a");
        byte[] cut = zip(Map.of("a.xlsx", sheet("a")));
        assertThat(EntrySheets.read(
                        List.of(new Named("cut.zip", java.util.Arrays.copyOf(cut, cut.length / 2))), LIMITS))
                .singleElement()
                .isInstanceOfSatisfying(
                        Tried.class,
                        tried -> assertThat(tried.result())
                                .isEqualTo(new EntrySheetReader.Refused(RefusalCode.UNREADABLE)));
    }

    @Test
    @Timeout(60)
    void aDamagedOldWorkbookIsNamedAndNeverAFault() {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        for (int seed = 0; seed < 200; seed++) {
            byte[] damaged = new byte[2048];
            new Random(seed).nextBytes(damaged);
            System.arraycopy(head, 0, damaged, 0, head.length);
            assertThat(EntrySheets.read(List.of(new Named("cu.xls", damaged)), LIMITS))
                    .as("seed %d", seed)
                    .containsExactly(new Left("cu.xls", Reason.NOT_A_WORKBOOK));
        }
    }

    @Test
    void aWorkbookUnderAPasswordSaysSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertThat(EntrySheets.read(List.of(new Named("khoa.xlsx", out.toByteArray())), LIMITS))
                .containsExactly(new Tried("khoa.xlsx", new EntrySheetReader.Refused(RefusalCode.ENCRYPTED)));
    }

    @Test
    void noMoreFilesAreReadThanAllowed() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < 9; number++) {
            files.put(number + ".xlsx", sheet("k" + number));
        }
        List<Item> items = EntrySheets.read(List.of(new Named("nhieu.zip", zip(files))), LIMITS);
        assertThat(items).hasSize(6);
        assertThat(items.getLast()).isEqualTo(new Left("nhieu.zip", Reason.TOO_MANY));
        Map<String, byte[]> crowd = new LinkedHashMap<>();
        for (int number = 0; number < 10_001; number++) {
            crowd.put(number + "/", new byte[0]);
        }
        assertThat(EntrySheets.read(List.of(new Named("dong.zip", zip(crowd))), LIMITS))
                .containsExactly(new Left("dong.zip", Reason.TOO_MANY));
    }

    @Test
    @Timeout(60)
    void aBombIsRefusedAndWhatComesAfterItIsNotRead() throws IOException {
        byte[] zeros = new byte[30_000_000];
        byte[] bomb = zip(Map.of("xl/workbook.xml", zeros, "[Content_Types].xml", text("<x/>")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bom.xlsx", bomb);
        files.put("sau.xlsx", sheet("a"));
        List<Item> items = EntrySheets.read(List.of(new Named("bom.zip", zip(files))), LIMITS);
        assertThat(((Tried) items.getFirst()).result()).isEqualTo(new EntrySheetReader.Refused(RefusalCode.ZIP_BOMB));
        assertThat(((Left) items.getLast()).reason()).isEqualTo(Reason.TOO_MUCH);
        List<Item> large = EntrySheets.read(
                List.of(new Named("lon.zip", zip(Map.of("0.xlsx", zeros))), new Named("sau.xlsx", sheet("a"))), LIMITS);
        assertThat(((Left) large.getFirst()).reason()).isEqualTo(Reason.TOO_MUCH);
        assertThat(key(large.getLast())).isEqualTo("a");
    }

    @Test
    void aCellIsNamedAsTheSpreadsheetNamesIt() {
        EntrySheetReader.Content seven = new EntrySheetReader.Content("7", EntrySheetReader.Kind.NUMBER, false);
        EntrySheetReader.Content nothing = new EntrySheetReader.Content("", EntrySheetReader.Kind.WORDS, false);
        assertThat(new EntrySheetReader.Entered("x", 12, seven, "", null).place())
                .isEqualTo("D12");
        assertThat(new EntrySheetReader.Entered("x", 12, nothing, "đã đối chiếu", null).place())
                .isEqualTo("F12");
    }
}
