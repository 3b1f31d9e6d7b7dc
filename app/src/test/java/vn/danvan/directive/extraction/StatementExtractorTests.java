package vn.danvan.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of extraction, each in a text as it comes to the office. */
final class StatementExtractorTests {

    private static final String PLAN = """
            TỈNH ỦY LÂM HẢI
            Lâm Hải, ngày 05 tháng 01 năm 2023

            KẾ HOẠCH
            công tác dân vận của Ban Dân vận Tỉnh ủy năm 2023

            """;

    private static final String NEWS = """
            Huyện ủy An Sơn tổng kết công tác dân vận năm 2022

            Ngày 20/12, Huyện ủy An Sơn tổ chức hội nghị tổng kết công tác dân vận năm 2022, triển khai nhiệm vụ năm 2023.

            """;

    private static List<Statement> read(String text) {
        return StatementExtractor.standard().extract(text).statements();
    }

    private static List<String> texts(String text) {
        return read(text).stream().map(Statement::text).toList();
    }

    private static List<String> inPlan(String items) {
        return texts(PLAN + "II. NỘI DUNG\n" + items);
    }

    private static Statement firstInPlan(String items) {
        return read(PLAN + "II. NỘI DUNG\n" + items).getFirst();
    }

    @Test
    void eachVerbWithItsOwnObjectIsOneStatement() {
        assertThat(inPlan(
                        "1. Củng cố khối dân vận xã; tổ chức 5 lớp tập huấn, biên soạn tài liệu và kiểm tra 3 huyện."))
                .containsExactly(
                        "Củng cố khối dân vận xã", "tổ chức 5 lớp tập huấn", "biên soạn tài liệu", "kiểm tra 3 huyện");
    }

    @Test
    void verbsThatShareAnObjectStayTogether() {
        assertThat(inPlan("1. Tuyên truyền, vận động, khuyến khích các tầng lớp Nhân dân tham gia bầu cử."))
                .hasSize(1);
    }

    @Test
    void whatPeopleAreUrgedToDoStaysWithTheUrging() {
        assertThat(
                        inPlan(
                                "1. Vận động Nhân dân hiến đất làm đường, chỉnh trang nhà cửa, xây dựng nông thôn mới, tổ chức 2 hội thi."))
                .containsExactly(
                        "Vận động Nhân dân hiến đất làm đường, chỉnh trang nhà cửa, xây dựng nông thôn mới",
                        "tổ chức 2 hội thi");
    }

    @Test
    void aimsDeadlinesAndRidersStayAttachedAfterAComma() {
        assertThat(inPlan(
                        "1. Rà soát các mô hình, góp phần nâng cao chất lượng phong trào, củng cố niềm tin của Nhân dân.\n"
                                + "2. Giải quyết đơn thư, không để phát sinh điểm nóng, hoàn thành trước ngày 30/6."))
                .hasSize(2);
    }

    @Test
    void submittingWithoutAnObjectStaysAttachedButAReportOfItsOwnDoesNot() {
        assertThat(inPlan("1. Xây dựng đề án, trình Ban Thường vụ Tỉnh ủy xem xét, quyết định."))
                .hasSize(1);
        assertThat(inPlan("1. Rà soát đội ngũ cán bộ; gửi báo cáo tổng kết về Ban Dân vận Tỉnh ủy."))
                .hasSize(2);
    }

    @Test
    void theReportingStemIsLeftOutAndTheBodyAddressedIsTheActor() {
        List<Statement> statements = read(
                NEWS
                        + "Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy ghi nhận kết quả đạt được; yêu cầu UBND các xã rà soát, giải quyết đơn thư, đồng thời đề nghị Mặt trận Tổ quốc huyện giám sát việc thực hiện.");
        assertThat(statements)
                .extracting(Statement::text)
                .containsExactly(
                        "UBND các xã rà soát, giải quyết đơn thư", "Mặt trận Tổ quốc huyện giám sát việc thực hiện");
        assertThat(statements).extracting(Statement::actor).containsExactly("UBND các xã", "Mặt trận Tổ quốc huyện");
        assertThat(statements).extracting(Statement::kind).containsOnly(StatementKind.DIRECTIVE);
        assertThat(statements).extracting(Statement::period).containsOnly("2023");
    }

    @Test
    void aPastOrderIsAResult() {
        Statement statement = read(NEWS + "Năm 2022, Huyện ủy đã giao 18 xã xây dựng mô hình “Dân vận khéo”.")
                .getFirst();
        assertThat(statement.kind()).isEqualTo(StatementKind.RESULT);
        assertThat(statement.period()).isEqualTo("2022");
    }

    @Test
    void shortcomingsAttendanceAwardsAndProposalsFromBelowAreContext() {
        assertThat(texts(NEWS + """
                Dự hội nghị có lãnh đạo Ban Dân vận Tỉnh ủy.

                Tuy nhiên, một số cấp ủy chưa quan tâm công tác dân vận.

                Tại hội nghị, đại biểu các xã kiến nghị Huyện ủy bố trí kinh phí cho tổ dân vận.

                Dịp này, 5 tập thể được tặng Giấy khen.
                """)).isEmpty();
    }

    @Test
    void purposeAndRequirementsOfAPlanAreContext() {
        assertThat(texts(PLAN + """
                I. MỤC ĐÍCH, YÊU CẦU
                1. Nâng cao nhận thức của cán bộ.
                II. NỘI DUNG
                1. Tổ chức hội nghị đối thoại.
                """)).containsExactly("Tổ chức hội nghị đối thoại");
    }

    @Test
    void inAPlanOnlyADemandWordMakesADirective() {
        List<Statement> statements = read(PLAN + """
                III. TỔ CHỨC THỰC HIỆN
                1. Ban Dân vận Tỉnh ủy theo dõi, đôn đốc việc thực hiện.
                2. Đề nghị Ủy ban MTTQ Việt Nam tỉnh giám sát việc thực hiện.
                """);
        assertThat(statements).extracting(Statement::kind).containsExactly(StatementKind.TASK, StatementKind.DIRECTIVE);
    }

    @Test
    void itemsUnderABodyInheritItAsActor() {
        List<Statement> statements = read(PLAN + """
                III. TỔ CHỨC THỰC HIỆN
                1. Ban Dân vận Tỉnh ủy
                - Hướng dẫn các huyện xây dựng kế hoạch.
                2. Sở Nội vụ: thẩm định quy chế dân chủ.
                """);
        assertThat(statements).extracting(Statement::actor).containsExactly("Ban Dân vận Tỉnh ủy", "Sở Nội vụ");
    }

    @Test
    void aTableRowGivesTheWorkItsLeadAndItsDay() {
        Statement statement = firstInPlan(
                "TT | Nội dung | Chủ trì | Thời gian\n1 | Kiểm tra quy chế dân chủ | Sở Nội vụ | Quý II/2023\n");
        assertThat(statement.text()).isEqualTo("Kiểm tra quy chế dân chủ");
        assertThat(statement.actor()).isEqualTo("Sở Nội vụ");
        assertThat(statement.due()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(statement.period()).isEqualTo("Q2-2023");
    }

    @Test
    void aSeparateTimeLineGivesTheDueDay() {
        Statement statement = firstInPlan(
                "- Vận động 56 hộ bàn giao mặt bằng.\n+ Thời gian: trước ngày 30/6/2023.\n+ Chủ trì: Ban Quản lý dự án.\n");
        assertThat(statement.due()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(statement.actor()).isEqualTo("Ban Quản lý dự án");
    }

    @Test
    void deadlinesAreTakenFromTheirOwnClause() {
        assertThat(firstInPlan("1. Gửi báo cáo tổng kết chậm nhất ngày 20 tháng 11 năm 2023.")
                        .due())
                .isEqualTo(LocalDate.of(2023, 11, 20));
        assertThat(firstInPlan("1. Tổ chức hội nghị đối thoại trong tháng 4.").due())
                .isEqualTo(LocalDate.of(2023, 4, 30));
        assertThat(firstInPlan("1. Hoàn thành kiểm đếm đến hết quý III.").due()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(firstInPlan("1. Phấn đấu đến năm 2025, 100% xã có tổ dân vận.")
                        .due())
                .isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(firstInPlan("1. Gửi báo cáo trước ngày 20 hằng tháng về Ban Dân vận Tỉnh ủy.")
                        .due())
                .isNull();
        assertThat(firstInPlan("1. Tăng thời lượng phát sóng từ ngày 01/3/2023.")
                        .due())
                .isNull();
    }

    @Test
    void fieldsOfWorkAreThoseNamedOutsideActorAndBasis() {
        assertThat(firstInPlan("1. Tuyên truyền, vận động Nhân dân xây dựng nông thôn mới.")
                        .domains())
                .containsExactly(Domain.NEWRURAL, Domain.OUTREACH);
        assertThat(firstInPlan("1. Giám sát việc bồi thường, tái định cư theo kế hoạch.")
                        .domains())
                .containsExactly(Domain.SUPERVISION, Domain.KEYPROJECT);
        assertThat(firstInPlan("1. Phát huy tinh thần trách nhiệm.").domains()).isEmpty();
    }

    @Test
    void spansCountCodePointsOfTheOriginalWhateverItsNormalForm() {
        String nfd = Normalizer.normalize(
                PLAN + "II. NỘI DUNG\n1. UBND các xã hoà giải ở cơ sở 😀, báo cáo kết quả.", Normalizer.Form.NFD);
        for (Statement statement : read(nfd)) {
            int from = nfd.offsetByCodePoints(0, statement.start());
            assertThat(nfd.substring(from, nfd.offsetByCodePoints(0, statement.end())))
                    .isEqualTo(statement.text());
        }
        assertThat(texts(nfd))
                .extracting(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .containsExactlyElementsOf(
                        inPlan("1. UBND các xã hòa giải ở cơ sở 😀, báo cáo kết quả.".replace("hòa", "hoà")));
    }

    @Test
    void windowsLineEndsAndHardSpacesChangeNothing() {
        String text = PLAN + "II. NỘI DUNG\n1. Tổ chức hội nghị đối thoại; nắm tình hình Nhân dân.\n";
        assertThat(texts(text.replace("\n", "\r\n"))).isEqualTo(texts(text));
        assertThat(texts(text.replace(' ', '\u00A0')))
                .extracting(found -> found.replace('\u00A0', ' '))
                .isEqualTo(texts(text));
    }

    @Test
    void everyStatementSaysWhichCueAndWhichRule() {
        Statement statement = read(NEWS
                        + "Đồng chí Bí thư Huyện ủy yêu cầu Công an huyện nắm chắc tình hình trước ngày 30/4/2023.")
                .getFirst();
        assertThat(statement.reasons())
                .extracting(Reason::rule)
                .contains("kind.demand", "actor.subject", "due.clause", "domain.situation");
        assertThat(statement.reasons())
                .extracting(Reason::cue)
                .contains("yêu cầu", "Công an huyện", "trước ngày 30/4/2023");
    }

    @Test
    void anotherMatterGivesNothingEvenWithDemandWords() {
        Extraction extraction = StatementExtractor.standard().extract("""
                Câu lạc bộ bóng đá công bố kế hoạch mùa giải 2022

                Huấn luyện viên yêu cầu các cầu thủ tập trung trước ngày 20/1, giữ kỷ luật. Câu lạc bộ phấn đấu vào tốp 5, đẩy mạnh đào tạo trẻ.
                """);
        assertThat(extraction.genre()).isEqualTo(Genre.UNRELATED);
        assertThat(extraction.statements()).isEmpty();
    }
}
