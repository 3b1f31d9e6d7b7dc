package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.rules.content.Wording;

/** Questions of a form that the body answers which receives it. */
class AnsweredByReceiverTests {

    private static final String YAML = """
            form: cham-diem-thu
            name: {vi: Phiếu chấm thử, en: Score sheet}
            editions:
              - from: 2021-01-01
                source: thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-year]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: tu-cham, figure: QCDC.TU, most: 100}
                      - {id: tham-dinh, figure: QCDC.TD, most: 100, compulsory: true, answered-by: receiver}
                checks:
                  - {rule: "tu-cham >= tham-dinh", severity: fault, name: {vi: Không cao hơn tự chấm, en: Not above the own score}}
            """;

    private final FormEdition edition = edition();

    /** Of the score sheet the two scores; the appraised one is compulsory and not higher than the own one. */
    private static FormEdition edition() {
        FormEdition sheet = WrittenForms.SHIPPED.edition("qcdc@2021-01-01").orElseThrow();
        Question.Figure appraised = sheet.figure("tham-dinh").orElseThrow();
        Question must = new Question.Figure(
                appraised.id(),
                appraised.number(),
                appraised.indicator(),
                true,
                appraised.most(),
                appraised.explainOver(),
                appraised.by());
        Wording name = new Wording("Không cao hơn tự chấm", "Not above the own score");
        return sheet.of(
                List.of(new Section(
                        "s", name, List.of(sheet.figure("tu-cham").orElseThrow(), must), Set.of("tham-dinh"))),
                List.of(new Check.Comparison(
                        name,
                        Check.Severity.FAULT,
                        new Expression.Answer("tham-dinh"),
                        Relation.AT_MOST,
                        new Expression.Answer("tu-cham"))));
    }

    private static List<Class<?>> kinds(List<Finding> findings) {
        return findings.stream().<Class<?>>map(Finding::getClass).toList();
    }

    private static Answers answers(Map<String, Integer> figures) {
        Map<CellId, Cell> cells = new HashMap<>();
        figures.forEach(
                (id, value) -> cells.put(new CellId(id, ""), new Answers.Value(BigDecimal.valueOf(value), false)));
        return new Answers(cells);
    }

    @Test
    void whoeverFilesTheFormIsNotHeldUpByThem() {
        Judge sender = new Judge(edition);
        assertThat(sender.findings(answers(Map.of("tu-cham", 90)), Optional.empty(), Set.of()))
                .isEmpty();
        assertThat(sender.findings(answers(Map.of("tu-cham", 80, "tham-dinh", 120)), Optional.empty(), Set.of()))
                .isEmpty();
    }

    @Test
    void whoeverReceivesItIsHeldToTheRulesOfTheForm() {
        Judge receiver = Judge.ofAll(edition);
        assertThat(kinds(receiver.findings(answers(Map.of("tu-cham", 90)), Optional.empty(), Set.of())))
                .containsExactly(Finding.Missing.class);
        assertThat(kinds(receiver.findings(
                        answers(Map.of("tu-cham", 80, "tham-dinh", 120)), Optional.empty(), Set.of())))
                .containsExactly(Finding.TooHigh.class, Finding.Fails.class);
    }

    @Test
    void thePageOfWhoeverFilesItDoesNotAskForThemEither() {
        assertThat(EditionJson.of(edition, "vi"))
                .contains(
                        "\"id\":\"tham-dinh\",\"label\":\"Điểm thẩm định thực hiện QCDC\",\"compulsory\":false,\"received\":true")
                .contains("\"checks\":[]");
    }

    @Test
    void aTableAndItsColumnsAreNotAnsweredByTheReceiver() {
        assertThat(
                        WrittenForms.words(
                                WrittenForms.preview(
                                        WrittenForms.SHIPPED,
                                        YAML.replace(
                                                        "figure: QCDC.TU, most: 100",
                                                        "figure: NTM.TIEN, answered-by: receiver")
                                                .replace(
                                                        "{id: tham-dinh, figure: QCDC.TD, most: 100, compulsory: true, answered-by: receiver}",
                                                        "{id: thon, table: {vi: Thôn, en: Villages}, rows: free, columns: [tu-cham], answered-by: receiver}"))))
                .anyMatch(fault -> fault.contains("bảng \"thon\" do đơn vị nộp báo cáo nhập"))
                .anyMatch(fault -> fault.contains("cột \"tu-cham\" do cấp trên ghi"));
    }

    @Test
    void theReceiverIsNotAskedToExplainAChangeWhereItHasNoFieldForIt() {
        String explained = YAML.replace("compulsory: true, answered-by", "explain-change-over: 30, answered-by");
        assertThat(WrittenForms.words(WrittenForms.preview(WrittenForms.SHIPPED, explained)))
                .anyMatch(fault -> fault.contains("\"tham-dinh\" do cấp trên ghi"));
        assertThat(WrittenForms.words(
                        WrittenForms.preview(WrittenForms.SHIPPED, explained.replace(", answered-by: receiver", ""))))
                .noneMatch(fault -> fault.contains("explain-change-over"));
    }

    @Test
    void anotherNameThanThoseThereAreIsAFault() {
        assertThat(WrittenForms.words(WrittenForms.preview(
                        WrittenForms.SHIPPED, YAML.replace("answered-by: receiver", "answered-by: cap-tren"))))
                .anyMatch(fault -> fault.contains("cap-tren") && fault.contains("receiver"));
    }
}
