package vn.danvan.summary.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodFiles;

/** Outlines as content: what is shipped, and what is refused with its line. */
class OutlineReaderTests {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    private static final OutlinePeriods PERIODS = new OutlinePeriods(PeriodFiles.kinds(ContentSource.shipped()));

    @TempDir
    private Path folder;

    @BeforeEach
    void formsOfTheProgram() throws IOException {
        for (String file :
                List.of("reporting/indicators.yaml", "reporting/forms/dan-van.yaml", "periods/periods.yaml")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(CONTENT.resolve(file), folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("summary"));
    }

    private List<String> faults(String blocks) throws IOException {
        Files.writeString(folder.resolve("summary/outlines.yaml"), outline(blocks));
        return Outlines.check(ContentSource.folder(folder)).stream()
                .map(ContentFault::reason)
                .map(step -> step.code())
                .toList();
    }

    private static String outline(String blocks) {
        return """
            outlines:
              - id: o
                name: {vi: o, en: o}
                editions:
                  - from: 2020-01-01
                    source: thử
                    form: dan-van
                    period: year
                    type: BC
                    title: t {year}
                    sections:
                      - id: s
                        heading: h
                        blocks:
            """ + blocks.indent(14);
    }

    @Test
    void unitsThatAskedForOpinionsAreWrittenByPeopleWhoReadWhyNobodyAddsThem() {
        for (String outline : List.of("tong-ket-dan-van", "so-ket-6-thang")) {
            OutlineEdition edition = Outlines.shipped(FormLibrary.read(ContentSource.shipped()))
                    .edition(outline, LocalDate.of(2020, 12, 14))
                    .orElseThrow();
            assertThat(edition.sections().stream()
                            .flatMap(section -> section.blocks().stream())
                            .filter(Block.Prompt.class::isInstance)
                            .map(block -> ((Block.Prompt) block).hint()))
                    .as(outline)
                    .anyMatch(hint -> hint.contains("số đơn vị đã tổ chức lấy ý kiến") && hint.contains("không cộng"));
        }
    }

    @Test
    void theShippedOutlineHasEveryHeadingOfTheYearEndReport() {
        OutlineEdition edition = Outlines.shipped(FormLibrary.read(ContentSource.shipped()))
                .edition("tong-ket-dan-van", LocalDate.of(2020, 12, 14))
                .orElseThrow();
        Map<String, String> numbers = HeadingNumbers.of(edition);

        assertThat(edition.sections())
                .extracting(section -> numbers.get(section.id()) + " " + section.heading())
                .contains(
                        " ",
                        "part.1 Kết quả công tác dân vận năm {year}",
                        "I. Tình hình Nhân dân",
                        "II. Kết quả thực hiện công tác dân vận",
                        "7. Phong trào thi đua \"Dân vận khéo\"",
                        "10. Xây dựng hệ thống dân vận",
                        "III. Đánh giá chung",
                        "part.2 Phương hướng, nhiệm vụ năm {next}",
                        "9. Thực hiện các nhiệm vụ trọng tâm",
                        "part.3 Đề xuất, kiến nghị");
    }

    @Test
    void aGoodOutlineHasNoFault() throws IOException {
        assertThat(faults("- {id: a, sentences: ['{area} có {DVK.DK}']}")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        assertThat(faults("- {id: a, sentences: ['{NO.SUCH}']}")).containsExactly("summary.fault.indicator");
        assertThat(faults("- {id: a, table: [GS.PH], caption: x}")).containsExactly("summary.fault.indicator");
        assertThat(faults("- {id: a, chart: DVK.DK}")).containsExactly("rules.fault.missing");
        assertThat(faults("- {id: a, narrative: dan-van/dvk.dk}")).containsExactly("summary.fault.question");
        assertThat(faults("- {id: a, sentences: ['có {NTM.XA}']}")).containsExactly("summary.fault.asked");
        assertThat(faults("- {id: a, chart: DVK.DK, caption: x, period: calendar-year}"))
                .containsExactly("summary.fault.asked");
        assertThat(faults("- {id: a, table: [DVK.DK], caption: x, period: calendar-quarter}"))
                .as("a year has four of them, so which one would be told nobody could say")
                .containsExactly("summary.fault.block-period");
        assertThat(faults("- {id: a, table: [DVK.DK], caption: x, period: six-months}"))
                .isEmpty();
        assertThat(faults("- {id: a}")).contains("summary.fault.block");
        assertThat(faults("- {id: s, prompt: x}")).containsExactly("rules.fault.twice");
        assertThat(faults("- {id: a, prompt: x, other: y}")).containsExactly("rules.fault.unknown");
    }

    @Test
    void titlesHeadingsAndCaptionsTellNoFigures() {
        assertThat(changed("heading: h", "heading: 'Phong trào ({DVK.DK})'")).containsExactly("summary.fault.figures");
        assertThat(changed("title: t {year}", "title: 't {DVK.DK}'")).containsExactly("summary.fault.figures");
        assertThat(changed("- {id: a, prompt: x}", "- {id: a, table: [DVK.DK], caption: '{DVK.DK} mô hình'}"))
                .containsExactly("summary.fault.figures");
    }

    @Test
    void aSectionThatCouldNotBeNumberedIsRefused() {
        assertThat(changed("heading: h", "level: part")).containsExactly("summary.fault.part-without-heading");
        assertThat(changed("heading: h", "heading: h\n            level: point"))
                .containsExactly("summary.fault.point-without-article");
        String part = "- {id: p%d, level: part, heading: h, blocks: [{id: b%d, prompt: x}]}\n          ";
        assertThat(changed("- id: s", (part + part + part + part).formatted(1, 1, 2, 2, 3, 3, 4, 4) + "- id: s"))
                .containsExactly("summary.fault.parts");
    }

    @Test
    void whatIsWrittenIsReadAsTheSameOutline() {
        FormLibrary forms = FormLibrary.read(ContentSource.shipped());
        Outlines.Outline shipped = Outlines.shipped(forms).all().getFirst();
        ContentFaults faults = new ContentFaults("o.yaml");

        assertThat(new OutlineReader(forms, PERIODS).read(new StringReader(OutlineYaml.of(shipped)), faults))
                .containsExactly(shipped);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void editionsFollowOneAnotherAndAnIdCanStandInAnAddress() {
        assertThat(changed("from: 2020-01-01", "from: 2020-01-01\n        to: 2019-01-01"))
                .containsExactly("rules.fault.span");
        assertThat(changed("id: o", "id: Đề cương")).containsExactly("summary.fault.id");
        assertThat(changed("type: BC", "type: QĐ")).containsExactly("rules.fault.choice");
        assertThat(changed("period: year", "period: decade")).containsExactly("rules.fault.choice");
        assertThat(new OutlineWorkshop(
                                Outlines.shipped(FormLibrary.read(ContentSource.shipped())),
                                FormLibrary.read(ContentSource.shipped()),
                                PERIODS)
                        .preview(
                                outline("- {id: a, prompt: x}")
                                        .replace("id: o", "id: tong-ket-dan-van")
                                        .replace("period: year", "period: calendar-year"),
                                "o.yaml",
                                _ -> false)
                        .faults())
                .extracting(fault -> fault.reason().code())
                .containsExactly("summary.fault.periods");
    }

    @Test
    void anOutlineIsForAnyRunningKindOfPeriod() throws IOException {
        for (String kind : List.of("six-months", "calendar-quarter", "calendar-month")) {
            Files.writeString(
                    folder.resolve("summary/outlines.yaml"),
                    outline("- {id: a, sentences: ['{period}: {DVK.DK}; {coming}']}")
                            .replace("period: year", "period: " + kind));
            assertThat(Outlines.check(ContentSource.folder(folder))).as(kind).isEmpty();
        }
        assertThat(changed("period: year", "period: week")).containsExactly("rules.fault.choice");
        assertThat(changed("period: year", "period: polling-day")).containsExactly("rules.fault.choice");
    }

    @Test
    void theShippedOutlineOfSixMonthsIsUnverifiedAndHasNoProgramme() {
        OutlineEdition edition = Outlines.shipped(FormLibrary.read(ContentSource.shipped()))
                .edition("so-ket-6-thang", LocalDate.of(2020, 6, 14))
                .orElseThrow();
        assertThat(edition.period()).isEqualTo("six-months");
        assertThat(edition.confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(edition.sections())
                .extracting(OutlineSection::heading)
                .contains("Kết quả công tác dân vận {period}", "Phương hướng, nhiệm vụ {coming}", "Đề xuất, kiến nghị");
    }

    private List<String> changed(String text, String otherwise) {
        ContentFaults faults = new ContentFaults("o.yaml");
        new OutlineReader(FormLibrary.read(ContentSource.shipped()), PERIODS)
                .read(
                        new StringReader(outline("- {id: a, prompt: x}")
                                .replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(otherwise))),
                        faults);
        return faults.found().stream().map(fault -> fault.reason().code()).toList();
    }
}
