package vn.danvan.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.report.ReportSettings;

/** The page that a synthesis leaves for people, opened from the disk; made from the example of the handbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynthesisReportTests {

    private static final Path DATA = Path.of("../docs/handbook/data");

    private String address = "";

    @BeforeAll
    void synthesise(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("ket-qua");
        new Synthesis(
                        new SynthesisSettings(
                                DATA.resolve("y-kien-minh-hoa.csv"),
                                out,
                                DraftReader.read(DATA.resolve("du-thao-minh-hoa.txt")),
                                2,
                                3,
                                false,
                                1,
                                false,
                                new ReportSettings(Locale.of("vi"), "du-thao-minh-hoa.txt")),
                        (stage, done, all) -> {},
                        () -> 0)
                .run();
        address = out.resolve("report.html").toUri().toString();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void itTellsWhatWasSaidAndHowOften(Screen screen) {
        try (Visitor visitor = new Visitor(Chromium.running(), screen, address)) {
            visitor.goesTo("")
                    .sees("Điều khoản có nhiều ý kiến nhất")
                    .sees("Ý kiến cùng một mẫu")
                    .looksAt("tong-hop-y-kien");
            visitor.photographs("tong-hop-y-kien");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aClauseShowsItsThemesWithQuotes(Screen screen) {
        try (Visitor visitor = new Visitor(Chromium.running(), screen, address)) {
            visitor.goesTo("").follows("Khoản 1 Điều 3 (Thời gian mở cửa)");
            visitor.sees("Bản sao viết thêm");
            visitor.photographs("tong-hop-dieu-khoan");
        }
    }
}
