package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.CellQuestions;
import vn.danvan.reporting.filling.TypedFigure;
import vn.danvan.reporting.filling.TypedFigure.Doubt;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.CellWording;
import vn.danvan.reporting.submission.RowMove;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Says beside a cell why it was not kept: what was typed is no figure, or somebody else has changed it since. */
@Component
class CellFaults {

    private static final java.time.format.DateTimeFormatter TIME =
            java.time.format.DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);
    private static final int LONGEST_ECHO = 60;

    private final Accounts accounts;
    private final Texts texts;

    CellFaults(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /** The id under which a page shows the cell. */
    static String field(String key) {
        return "c-" + key;
    }

    /** Refusals of the form's cells, led to the fields of the page. */
    static List<Refusal> onPage(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.field() == null
                        ? refusal
                        : new Refusal(refusal.code(), field(refusal.field()), refusal.args()))
                .toList();
    }

    /** What was typed is neither a number nor anything else that the question takes, or it is two things at once. */
    static Refusal unreadable(FormEdition edition, String key, Typed typed, Locale locale) {
        CellId cell = CellCode.cell(key);
        Question question = CellQuestions.of(edition, cell).orElseThrow();
        String label = question.label().in(locale);
        String echo = typed.text().length() <= LONGEST_ECHO
                ? typed.text()
                : typed.text().substring(0, LONGEST_ECHO) + "…";
        if (question instanceof Question.Figure && typed.isContradicting()) {
            return Refusal.at(key, "report.fill.number-and-none", label, echo);
        }
        if (question instanceof Question.Figure figure) {
            Optional<Doubt> doubt = TypedFigure.doubt(typed.text(), figure.indicator());
            if (doubt.isPresent()) {
                return doubtful(key, label, echo, doubt.get(), figure, locale);
            }
        }
        return question instanceof Question.Day
                ? Refusal.at(key, "report.fill.not-a-day", label, echo)
                : Refusal.at(key, "report.fill.not-a-number", label, echo);
    }

    private static Refusal doubtful(
            String key, String label, String echo, Doubt doubt, Question.Figure figure, Locale locale) {
        return switch (doubt) {
            case Doubt.TwoWays(BigDecimal here, BigDecimal english) ->
                Refusal.at(
                        key,
                        "report.fill.two-ways",
                        label,
                        echo,
                        VietnameseNumbers.print(here),
                        VietnameseNumbers.print(english));
            case Doubt.Share() ->
                Refusal.at(
                        key,
                        "report.fill.percent",
                        label,
                        echo,
                        figure.indicator().unit().name().in(locale));
        };
    }

    Refusal conflict(FormEdition edition, CellConflict conflict, Locale locale) {
        String label = CellQuestions.of(edition, conflict.cell())
                .map(question -> question.label().in(locale))
                .orElse(conflict.cell().question());
        if (conflict.row() != null) {
            return Refusal.at(
                    CellCode.key(conflict.cell()),
                    "report.fill.conflict-row",
                    label,
                    accounts.name(conflict.by()),
                    time(conflict),
                    called(conflict.row(), locale),
                    shown(edition, conflict, conflict.stored(), locale),
                    shown(edition, conflict, conflict.wanted(), locale));
        }
        return Refusal.at(
                CellCode.key(conflict.cell()),
                "report.fill.conflict",
                label,
                accounts.name(conflict.by()),
                time(conflict),
                shown(edition, conflict, conflict.stored(), locale),
                shown(edition, conflict, conflict.wanted(), locale));
    }

    /** A refusal of an answer that somebody else has given otherwise, with that one's; any other as it is. */
    Refusal received(SubmissionDetail now, Refusal refusal, Locale locale) {
        String key = refusal.field();
        if (key == null || !refusal.code().equals("report.received-other")) {
            return refusal;
        }
        CellId cell = CellCode.cell(key);
        String stored = now.answers()
                .cell(cell.question(), cell.part())
                .map(found -> CellWording.in(locale, texts)
                        .of(CellQuestions.of(now.edition(), cell).orElse(null), found))
                .orElseGet(() -> texts.text(locale, "report.fill.nothing"));
        return Refusal.at(key, refusal.code(), stored);
    }

    private String called(String row, Locale locale) {
        return row.isEmpty() ? texts.text(locale, "report.fill.nothing") : row;
    }

    /** That what was written in a row of a table stands in another one, for the first is another place's. */
    String moved(FormEdition edition, RowMove move, Locale locale) {
        return texts.text(
                locale,
                "report.fill.row-moved",
                edition.question(move.table())
                        .map(table -> table.label().in(locale))
                        .orElse(move.table()),
                move.from(),
                called(move.name(), locale),
                move.to());
    }

    /** The words of a code; "" of one that holds none. */
    static String words(String code) {
        return CellCode.read(code)
                .map(cell -> cell instanceof Answers.Words(String words) ? words : "")
                .orElse("");
    }

    String by(CellConflict conflict) {
        return accounts.name(conflict.by());
    }

    static String time(CellConflict conflict) {
        return TIME.format(conflict.at().atZone(Ui.ZONE));
    }

    private String shown(FormEdition edition, CellConflict conflict, CellConflict.Side side, Locale locale) {
        String content = side.content()
                .map(found -> CellWording.in(locale, texts)
                        .of(CellQuestions.of(edition, conflict.cell()).orElse(null), found))
                .orElseGet(() -> texts.text(locale, "report.fill.nothing"));
        if (!conflict.ofRemarks()) {
            return content;
        }
        String remark = side.remark().isEmpty() ? texts.text(locale, "report.fill.nothing") : side.remark();
        return content + "; " + texts.text(locale, "report.fill.note") + ": " + remark;
    }

    /** The sentences beside the cells. */
    Map<String, List<Sheet.Say>> says(List<Refusal> faults, Locale locale) {
        Map<String, List<Sheet.Say>> says = new LinkedHashMap<>();
        for (Refusal fault : faults) {
            if (fault.field() != null) {
                says.computeIfAbsent(fault.field(), _ -> new ArrayList<>())
                        .add(new Sheet.Say("fault", texts.refusal(locale, fault)));
            }
        }
        return says;
    }
}
