package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.exchange.FormSheets;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** A new edition of a form comes into force while somebody already fills in the month under the old one. */
@Transactional
class RenewalTests extends ReportCase {

    private static final String CHANGING = ChangingForm.ID;
    private static final String OLD = ChangingForm.OLD;
    private static final String NEW = ChangingForm.NEW;

    private static final CellId A = new CellId("a", "");
    private static final CellId B = new CellId("b", "");
    private static final CellId C = new CellId("c", "");
    private static final CellId FIRST = new CellId("mot", "");
    private static final CellId TEXT = new CellId("t", "");

    @Autowired
    Renewals renewals;

    @Autowired
    LatePages pages;

    @Autowired
    TestPeople newcomers;

    @Autowired
    Files files;

    @Autowired
    FormSheets sheets;

    private Actor officer;
    private Actor colleague;
    private ReportingPeriod september;
    private SubmissionView draft;

    @BeforeEach
    void aDraftOfSeptember() {
        done(forms.put(specialist, ChangingForm.BEFORE, "truoc.yaml", forms.known()));
        september = month(2021, 9);
        clock.setTo(LocalDate.of(2021, 9, 10));
        officer = newcomers.actor("KDV-22768", Role.UNIT_OFFICER);
        colleague = newcomers.actor("KDV-22768", Role.LEADER);
        draft = done(submissions.start(officer, new Slot(CHANGING, officer.body(), september)));
        save(
                officer,
                draft,
                cell(A, figure(7), null),
                cell(B, figure(3), null),
                cell(TEXT, new Words("Ổn định"), null));
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void theFormChanges() {
        done(forms.put(specialist, ChangingForm.AFTER, "sau.yaml", forms.known()));
    }

    private SubmissionDetail detail() {
        return submissions.detail(officer, draft.id());
    }

    private SubmissionView moved() {
        clock.advance(Duration.ofSeconds(30));
        SubmissionDetail seen = detail();
        return done(renewals.renew(
                officer,
                draft.id(),
                new Renewals.Asked(seen.view().revision(), newer(seen).id())));
    }

    private static FormEdition newer(SubmissionDetail seen) {
        return seen.newer().orElseThrow();
    }

    private Map<CellId, Cell> cells() {
        return submissions.answers(officer, draft.id()).cells();
    }

    private static CellChange noted(CellId id, @Nullable Cell now, @Nullable Cell seen, String remark) {
        return new CellChange(id, Optional.ofNullable(now), remark, Optional.ofNullable(seen));
    }

    @Test
    void itIsSaidBeforehandWhatStaysWhatHasNoPlaceAndWhatIsNew() {
        assertThat(detail().newer()).as("the form has not changed yet").isEmpty();
        save(officer, draft, cell(C, new Words("y"), null));
        theFormChanges();

        Renewal renewal = Renewal.of(detail(), newer(detail()));

        assertThat(renewal.kept()).containsExactly(new Renewal.Kept(A, FIRST), new Renewal.Kept(TEXT, TEXT));
        assertThat(renewal.left()).as("the option y is offered no more").containsExactly(B, C);
        assertThat(renewal.added()).extracting(Question::id).containsExactly("a");
        assertThat(detail().view().edition()).as("nothing has changed").isEqualTo(OLD);
    }

    @Test
    void theDraftIsMovedWithItsFiguresTheirHistoryAndTheDayOfTheNewEdition() {
        save(officer, draft, noted(B, figure(3), figure(3), "Ước theo thôn"));
        theFormChanges();
        SubmissionView after = moved();

        assertThat(after.edition()).isEqualTo(NEW);
        assertThat(after.due()).isEqualTo(LocalDate.of(2021, 9, 20));
        assertThat(after.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(cells()).isEqualTo(Map.of(FIRST, figure(7), TEXT, new Words("Ổn định")));
        assertThat(detail().newer()).isEmpty();
        assertThat(detail().steps().getFirst()).satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepView.Kind.RENEWED);
            assertThat(step.reason()).contains(OLD, NEW);
        });
        List<CellTrace> history = changes(officer, draft);
        assertThat(history)
                .filteredOn(trace -> trace.cell().equals(FIRST))
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.edition()).isNull();
                    assertThat(trace.after()).contains(figure(7));
                });
        assertThat(history)
                .as("what has no place stays in the history, under the edition that asked it")
                .filteredOn(trace -> trace.cell().equals(B))
                .allMatch(trace -> OLD.equals(trace.edition()))
                .anyMatch(trace -> trace.before().equals(Optional.of(figure(3)))
                        && trace.after().isEmpty())
                .anyMatch(trace -> "Ước theo thôn".equals(trace.remark()));
        assertThat(history).noneMatch(trace -> trace.cell().equals(A));
        save(officer, after, cell(A, figure(1), null));
        assertThat(forms.isUsed(OLD))
                .as("its history still speaks of the edition")
                .isTrue();
        assertThat(done(approvals.submit(officer, draft.id())).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(fact("DAB.MOT", officer.body(), september)).isEqualTo("7");
    }

    @Test
    void aFileGoesWithItsFigureOrStaysWithTheHistory() throws IOException {
        FileId kept = attached(A, "mot.txt");
        FileId left = attached(B, "hai.txt");
        theFormChanges();
        assertThat(Renewal.of(detail(), newer(detail())).left()).contains(B);
        moved();

        assertThat(detail().files().get(FIRST))
                .singleElement()
                .satisfies(file -> assertThat(file.id()).isEqualTo(kept));
        assertThat(detail().files()).containsOnlyKeys(FIRST);
        assertThat(submissions
                        .leftFiles(officer, draft.id())
                        .getOrDefault(OLD, Map.of())
                        .get(B))
                .singleElement()
                .satisfies(file -> assertThat(file.id()).isEqualTo(left));
        submissions.requireFile(officer, draft.id(), left);
    }

    private FileId attached(CellId cell, String name) throws IOException {
        FileId file = files.store(
                name, "text/plain", new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), officer);
        return done(attaching.attach(officer, draft.id(), cell, file));
    }

    @Test
    void nothingIsMovedWhenSomebodyWroteSinceItWasSeenOrWhenItWasSent() {
        theFormChanges();
        Renewals.Asked seen = new Renewals.Asked(detail().view().revision(), NEW);
        save(colleague, draft, cell(B, figure(4), figure(3)));
        assertThat(refused(renewals.renew(officer, draft.id(), seen))).containsExactly("report.renewal.changed");
        assertThat(refused(renewals.renew(
                        officer, draft.id(), new Renewals.Asked(detail().view().revision(), OLD))))
                .containsExactly("report.renewal.changed");
        assertThat(cells()).containsEntry(B, figure(4));

        done(approvals.submit(officer, draft.id()));
        assertThat(detail().newer()).isEmpty();
        assertThat(refused(renewals.renew(
                        officer, draft.id(), new Renewals.Asked(detail().view().revision(), NEW))))
                .containsExactly("report.renewal.sent");
        assertThat(now(draft).edition()).isEqualTo(OLD);
    }

    @Test
    void onlyWhoFillsItInMovesItAndOnlyOnce() {
        theFormChanges();
        Renewals.Asked seen = new Renewals.Asked(detail().view().revision(), NEW);
        assertThatThrownBy(() -> renewals.renew(leader, draft.id(), seen)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> renewals.renew(newcomers.actor("KDV-22768", Role.CLERK), draft.id(), seen))
                .isInstanceOf(Forbidden.class);
        moved();
        assertThat(refused(renewals.renew(
                        officer, draft.id(), new Renewals.Asked(detail().view().revision(), NEW))))
                .containsExactly("report.renewal.none");
    }

    @Test
    void whatADeviceStillHeldUnderTheOldEditionIsPutWhereItBelongsOrKeptInTheHistory() {
        theFormChanges();
        moved();
        List<CellChange> waiting = List.of(
                cell(A, figure(8), figure(7)),
                noted(B, figure(5), figure(3), "Bổ sung"),
                cell(C, new Words("y"), null));

        Saved saved = done(pages.save(officer, draft.id(), OLD, waiting));
        done(pages.save(officer, draft.id(), null, waiting));

        assertThat(saved.conflicts()).isEmpty();
        assertThat(cells()).isEqualTo(Map.of(FIRST, figure(8), TEXT, new Words("Ổn định")));
        assertThat(changes(officer, draft))
                .as("once, although it was sent twice")
                .filteredOn(trace -> trace.after().equals(Optional.of(figure(5))))
                .singleElement()
                .satisfies(trace -> assertThat(trace.edition()).isEqualTo(OLD));
        assertThat(changes(officer, draft))
                .anyMatch(trace -> "Bổ sung".equals(trace.remark()))
                .anyMatch(trace -> trace.cell().equals(C) && trace.after().equals(Optional.of(new Words("y"))));
    }

    @Test
    void aConflictOfALatePageNamesTheCellOfThatPageAndIsLeftAlone() {
        theFormChanges();
        moved();
        save(colleague, draft, cell(FIRST, figure(9), figure(7)));

        Saved saved = done(pages.save(officer, draft.id(), OLD, List.of(cell(A, figure(8), figure(7)))));

        assertThat(saved.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.cell()).isEqualTo(A);
            assertThat(conflict.stored().content()).contains(figure(9));
            assertThat(conflict.wanted().content()).contains(figure(8));
        });
        assertThat(cells()).containsEntry(FIRST, figure(9));
        assertThat(refused(pages.save(officer, draft.id(), OLD, List.of(cell(A, new Words("bảy"), figure(9))))))
                .containsExactly("report.cell-figure");
        assertThat(refused(pages.save(officer, draft.id(), OLD, List.of(cell(new CellId("la", ""), figure(1), null)))))
                .containsExactly("report.cell-unknown");
    }

    @Test
    void aSheetOfBeforeIsNotReadIntoQuestionsOfNow() throws IOException {
        byte[] before = sheet();
        assertThat(done(sheets.read(officer, draft.id(), before)).faulty()).isEmpty();
        theFormChanges();
        moved();

        assertThat(refused(sheets.read(officer, draft.id(), before))).containsExactly("exchange.sheet.renewed");
        assertThat(done(sheets.read(officer, draft.id(), sheet())).faulty()).isEmpty();
    }

    private byte[] sheet() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sheets.write(officer, draft.id(), Texts.VIETNAMESE, file);
        return file.toByteArray();
    }

    @Test
    void whoBringsTheNewEditionIsToldHowManyDraftsAreStillUnderTheOldOne() {
        FormEdition next = forms.preview(specialist, ChangingForm.AFTER, "sau.yaml")
                .changed()
                .getFirst();
        assertThat(forms.draftsElsewhere(next)).isEqualTo(1);
        SubmissionView august = done(submissions.start(officer, new Slot(CHANGING, officer.body(), month(2021, 8))));
        assertThat(forms.draftsElsewhere(next))
                .as("August stays under the old one")
                .isEqualTo(1);
        save(officer, august, cell(A, figure(1), null));

        done(approvals.submit(officer, draft.id()));
        assertThat(forms.draftsElsewhere(next)).isZero();
        done(approvals.withdraw(officer, draft.id()));
        assertThat(forms.draftsElsewhere(next)).as("it was sent once").isZero();
    }
}
