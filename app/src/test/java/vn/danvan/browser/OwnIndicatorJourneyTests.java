package vn.danvan.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A specialist of the province sees what a form brings along before it counts; nothing is put into force. */
class OwnIndicatorJourneyTests extends JourneyCase {

    private static final String YAML = """
            form: dien-tap-thu
            name: {vi: Diễn tập phòng thủ, en: Defence drills}
            units:
              lan: {vi: lần, en: drills}
            indicators:
              - {code: DTP.LAN, group: Diễn tập, domain: security, name: {vi: Lần diễn tập, en: Drills held}, unit: lan, measure: flow, sum: sum, polarity: up, by: subject, estimated: true, basis: Kế hoạch số 12-KH/TU (dữ liệu minh họa), from: 2020-01-01}
            editions:
              - from: 2020-01-01
                source: Kế hoạch số 12-KH/TU (dữ liệu minh họa)
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                sections:
                  - id: s
                    name: {vi: Kết quả diễn tập, en: Drills}
                    questions:
                      - {id: lan, figure: DTP.LAN, compulsory: true}
            """;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theIndicatorsOfAFormAreSeenBeforeTheyCount(Screen screen) {
        try (Visitor board = visitor(screen)) {
            board.signsIn("chuyenvien.tinh")
                    .goesTo("/forms/new")
                    .fills("Hoặc dán nội dung YAML", YAML.replace("unit: lan", "unit: dặm"))
                    .presses("Xem trước")
                    .sees("dòng 6")
                    .sees("dặm")
                    .looksAt("chi-tieu-rieng-sai");
            board.fills("Hoặc dán nội dung YAML", YAML)
                    .presses("Xem trước")
                    .sees("Chỉ tiêu đi cùng biểu mẫu")
                    .sees("Tập thể (TT), Cá nhân (CN)")
                    .looksAt("chi-tieu-rieng");
        }
    }
}
