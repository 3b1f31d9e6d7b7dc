package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionId;

/** What the page of a form says of its cells, and how it reads boxes beside figures, without its script. */
class FillWordsTests extends FillingCase {

    private static final String COMMUNE = "xa.baoan";

    @Test
    void twoPeopleWhoChoseDifferentlyReadTheNamesOfTheirChoices() {
        SubmissionId id = begun("qcdc", "calendar-year", 2019, 1);
        put(id, "loai", new Words("kha"));
        MvcTestResult page = post(id, "v.loai", "tot", "s.loai", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("đã ghi \"Khá\"").contains("anh/chị ghi \"Tốt\"");
    }

    @Test
    void whatCannotBeKeptAnyMoreIsReadBackByTheNameOfWhatWasChosen() {
        SubmissionId id = begun("qcdc", "calendar-year", 2018, 1);
        MvcTestResult closed =
                post("lanhdao.phanrang", id, "v.loai", "tot", "s.loai", "", "v.nd", "", "s.nd", "", "r.loai", "vì bão");
        assertThat(closed).hasStatus(302);
        assertThat(String.valueOf(closed.getMvcResult().getFlashMap().get("flash")))
                .contains(": Tốt (vì bão)")
                .doesNotContain("tot");
    }

    @Test
    void overACellThatAColleagueEmptiedMeanwhileNothingIsSavedUnasked() {
        SubmissionId id = begun("dan-van", "calendar-month", 2018, 7);
        put(id, "ttr.cuoc", new Value(BigDecimal.valueOf(5), false));
        done(filling.save(
                actor(),
                id,
                List.of(new CellChange(new CellId("ttr.cuoc", ""), Optional.empty(), null, stored(id, "ttr.cuoc")))));
        MvcTestResult page = post(id, "v.ttr.cuoc", "7", "s.ttr.cuoc", "=5");
        assertThat(page).hasStatus(422);
        assertThat(HtmlUtils.htmlUnescape(text(page)))
                .contains("đã ghi \"chưa có\"", "anh/chị ghi \"7\"")
                .as("for the script, which asks once more")
                .contains("\"before\":{\"ttr.cuoc\":[\"=5\",\"\"]}");
        assertThat(stored(id, "ttr.cuoc")).isEmpty();
    }

    @Test
    void anEstimateAndTheSameNumberAreToldApart() {
        SubmissionId id = begun("dan-van", "calendar-month", 2018, 8);
        put(id, "ttr.cuoc", new Value(BigDecimal.valueOf(5), true));
        MvcTestResult page = post(id, "v.ttr.cuoc", "5", "s.ttr.cuoc", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("đã ghi \"5 (số ước)\"").contains("anh/chị ghi \"5\"");
    }

    @Test
    void aBoxTickedBesideANumberThatWasLeftAloneTakesTheNumberAway() {
        SubmissionId id = begun("dan-van", "calendar-month", 2018, 9);
        put(id, "ttr.cuoc", new Value(BigDecimal.valueOf(1200), true));
        assertThat(post(id, "v.ttr.cuoc", "1.200", "e.ttr.cuoc", "1", "n.ttr.cuoc", "1", "s.ttr.cuoc", "~1200"))
                .hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(new NotApplicable());
        assertThat(post(id, "v.ttr.cuoc", "7", "n.ttr.cuoc", "1", "s.ttr.cuoc", "x"))
                .as("a number over what did not apply")
                .hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(new Value(BigDecimal.valueOf(7), false));
    }

    @Test
    void aNumberAndABoxThatWereBothEnteredAreNotGuessedAt() {
        SubmissionId id = begun("dan-van", "calendar-month", 2018, 10);
        put(id, "ttr.cuoc", new Value(BigDecimal.valueOf(5), false));
        MvcTestResult page = post(id, "v.ttr.cuoc", "7", "n.ttr.cuoc", "1", "s.ttr.cuoc", "=5");
        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("vừa nhập \"7\" vừa chọn \"không áp dụng\"")
                .containsPattern("name=\"n.ttr.cuoc\" value=\"1\" checked");
        assertThat(stored(id, "ttr.cuoc")).contains(new Value(BigDecimal.valueOf(5), false));
        assertThat(post(id, "v.ttr.cuoc", "KAD", "n.ttr.cuoc", "1", "s.ttr.cuoc", "=5"))
                .as("both say the same")
                .hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(new NotApplicable());
    }

    @Test
    void theFirstButtonOfEveryFormSavesSoThatEnterSendsNothing() {
        String page = text(mvc.get()
                .uri("/reports/" + begun("qcdc", "calendar-year", 2018, 1))
                .with(people.signedIn(COMMUNE))
                .exchange());
        String form = page.substring(page.indexOf("data-fill "));
        assertThat(form.indexOf("value=\"save\"")).isPositive().isLessThan(form.indexOf("value=\"send\""));
        assertThat(form.indexOf("value=\"save\"")).isLessThan(form.indexOf("name=\"v."));
    }

    private Actor actor() {
        return people.actor(COMMUNE);
    }

    private SubmissionId begun(String form, String kind, int year, int index) {
        return begun(actor(), form, kind, year, index);
    }

    /** Somebody else writes it. */
    private void put(SubmissionId id, String question, Cell content) {
        done(filling.save(
                actor(),
                id,
                List.of(new CellChange(new CellId(question, ""), Optional.of(content), null, stored(id, question)))));
    }

    private Optional<Cell> stored(SubmissionId id, String question) {
        return stored(actor(), id, question);
    }

    private MvcTestResult post(SubmissionId id, String... fields) {
        return post(COMMUNE, id, fields);
    }
}
