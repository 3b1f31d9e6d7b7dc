package vn.danvan.reporting.filling.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.CellQuestions;
import vn.danvan.reporting.filling.CellSaving;
import vn.danvan.reporting.filling.TypedFigure.Entry;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.CellWording;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.RowMove;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;

/** Saves a whole form that was sent by its button. */
@Component
class FormSaving {

    private final CellSaving saving;
    private final CellFaults faults;
    private final LatePages pages;
    private final Texts texts;

    FormSaving(CellSaving saving, CellFaults faults, LatePages pages, Texts texts) {
        this.saving = saving;
        this.faults = faults;
        this.pages = pages;
        this.texts = texts;
    }

    /** The submission as the page had it on which it was written: under its own edition, or one that it was moved on from. */
    SubmissionDetail asWritten(SubmissionDetail detail, @Nullable String edition) {
        return pages.former(detail.view(), edition).map(detail::under).orElse(detail);
    }

    /**
     * What was not kept.
     *
     * @param again the cells that come again as they were typed
     * @param before what the writer had seen in those that somebody else changed meanwhile: content and remark
     * @param reasons why, the field being the key of the cell
     * @param moves what is said of rows that went to another number
     */
    record Rest(
            Map<String, Typed> again, Map<String, List<String>> before, List<Refusal> reasons, List<String> moves) {}

    Rest save(Actor actor, SubmissionDetail before, Map<String, Typed> typed, Locale locale) {
        Rest rest = new Rest(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        List<CellChange> changes = new ArrayList<>();
        typed.forEach((key, one) -> CellQuestions.of(before.edition(), CellCode.cell(key))
                .ifPresent(question -> read(before, key, question, one, locale, rest)
                        .map(inRow(typed))
                        .ifPresent(changes::add)));
        switch (saving.save(actor, before.view().id(), before.edition().id(), changes)) {
            case Outcome.Refused<CellSaving.Result>(List<Refusal> refused) -> {
                rest.reasons().addAll(refused);
                rest.again().putAll(typed);
            }
            case Outcome.Done<CellSaving.Result>(CellSaving.Result result) ->
                note(result, typed, before.edition(), locale, rest);
        }
        return rest;
    }

    /** What was typed and differs from what the page showed, for one who comes too late. */
    String changed(SubmissionDetail detail, Map<String, Typed> typed, Locale locale) {
        return typed.entrySet().stream()
                .flatMap(one -> CellQuestions.of(detail.edition(), CellCode.cell(one.getKey()))
                        .flatMap(question -> changed(question, one.getValue(), locale))
                        .stream())
                .collect(Collectors.joining("; "));
    }

    /** As its reader knows it; what cannot be read is told as it was typed. */
    private Optional<String> changed(Question question, Typed typed, Locale locale) {
        Optional<Entry> now = typed.read(question);
        if (now.filter(entry -> !isChanged(typed, entry.cell())).isPresent()) {
            return Optional.empty();
        }
        String content = now.map(entry -> entry.cell()
                        .map(cell -> CellWording.in(locale, texts).of(question, cell))
                        .orElseGet(() -> texts.text(locale, "report.fill.nothing")))
                .orElse(typed.text());
        return Optional.of(question.label().in(locale) + ": " + typed.shown(content));
    }

    private Optional<CellChange> read(
            SubmissionDetail before, String key, Question question, Typed typed, Locale locale, Rest rest) {
        CellId cell = CellCode.cell(key);
        Optional<Entry> now = typed.read(question);
        if (now.isEmpty()) {
            rest.again().put(key, typed);
            rest.reasons().add(CellFaults.unreadable(before.edition(), key, typed, locale));
            return Optional.empty();
        }
        return isChanged(typed, now.get().cell())
                ? Optional.of(new CellChange(
                        cell,
                        now.get().cell(),
                        typed.newRemark(),
                        typed.before(),
                        typed.remark().seen()))
                : Optional.empty();
    }

    /** What the row of a table was called in which a cell was written, as the page showed it. */
    private static UnaryOperator<CellChange> inRow(Map<String, Typed> typed) {
        return change -> {
            String part = change.cell().part();
            String row = change.cell().question() + "/" + Question.Table.row(part) + "/";
            Typed name = typed.get(row + Question.Table.NAME);
            if (name == null) {
                return change;
            }
            boolean empty = typed.entrySet().stream()
                    .allMatch(one -> !one.getKey().startsWith(row)
                            || (one.getValue().seen().isEmpty()
                                    && one.getValue().remark().seen().isEmpty()));
            String called = CellFaults.words(name.seen());
            return empty || !called.isEmpty() ? change.inRow(called) : change;
        };
    }

    /** A cell the writer left alone is none of the writer's changes, whatever somebody else made of it since. */
    private static boolean isChanged(Typed typed, Optional<Cell> now) {
        return !CellCode.write(now).equals(typed.seen()) || typed.newRemark() != null;
    }

    /** What could not be read in the row comes again in the one that it went to. */
    private static void follow(RowMove move, Rest rest) {
        String from = move.table() + "/" + move.from() + "/";
        String to = move.table() + "/" + move.to() + "/";
        UnaryOperator<String> there = key -> key.startsWith(from) ? to + key.substring(from.length()) : key;
        Map<String, Typed> again = new HashMap<>(rest.again());
        rest.again().clear();
        again.forEach((key, typed) -> rest.again().put(there.apply(key), typed));
        rest.reasons()
                .replaceAll(reason -> reason.field() == null
                        ? reason
                        : new Refusal(
                                reason.code(), there.apply(Objects.requireNonNull(reason.field())), reason.args()));
    }

    private void note(
            CellSaving.Result result, Map<String, Typed> typed, FormEdition edition, Locale locale, Rest rest) {
        for (Refusal fault : result.faults()) {
            rest.reasons().add(fault);
            Typed wrong = typed.get(fault.field());
            if (wrong != null) {
                rest.again().put(Objects.requireNonNull(fault.field()), wrong);
            }
        }
        result.saved().moves().forEach(move -> {
            follow(move, rest);
            rest.moves().add(faults.moved(edition, move, locale));
        });
        for (CellConflict conflict : result.saved().conflicts()) {
            String key = CellCode.key(conflict.cell());
            Typed mine = Objects.requireNonNull(typed.get(key));
            rest.again().put(key, mine.havingSeen(conflict.stored()));
            rest.before()
                    .put(
                            key,
                            List.of(CellCode.write(mine.before()), mine.remark().seen()));
            rest.reasons().add(faults.conflict(edition, conflict, locale));
        }
    }
}
