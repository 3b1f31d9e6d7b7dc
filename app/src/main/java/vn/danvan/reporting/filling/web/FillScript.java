package vn.danvan.reporting.filling.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Rekeying;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.SeenReport;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** What the script of the page needs besides the edition: what is stored and was reported before, and its sentences. */
@Component
class FillScript {

    /** The sentences of the script, by their name there, with how many things each names. */
    private static final Map<String, Integer> SENTENCES = sentences();

    private final Texts texts;
    private final LatePages pages;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    FillScript(Texts texts, LatePages pages, Clock clock) {
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    private static Map<String, Integer> sentences() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String name : List.of(
                "missing",
                "no-faults",
                "nothing",
                "none",
                "estimate",
                "conflict-short",
                "ready",
                "note",
                "note-files")) {
            all.put(name, 0);
        }
        for (String name : List.of("not-a-number", "negative", "whole", "too-large", "no-estimate", "not-a-day")) {
            all.put(name, 1);
        }
        for (String name :
                List.of("pasted", "pasted-passed", "pasted-differs", "pasted-stayed", "row-most", "row-number")) {
            all.put(name, 1);
        }
        for (String name :
                List.of("undo-done", "redo-done", "alone", "take", "keep", "changed", "blocking", "faults")) {
            all.put(name, 1);
        }
        for (String name :
                List.of("decimals", "too-long", "progress", "too-high", "pasted-lost", "percent", "at-row")) {
            all.put(name, 2);
        }
        all.put("pasted-instead", 3);
        all.put("two-ways", 3);
        for (String name :
                List.of("conflict", "conflict-row", "unexplained-up", "unexplained-down", "unexplained-zero")) {
            all.put(name, 4);
        }
        all.put("fails", 5);
        all.put("fails-next", 5);
        for (String name :
                List.of("saved", "saving", "offline", "signed-out", "other-account", "forbidden", "gone", "renewed")) {
            all.put("state-" + name, 2);
        }
        all.put("state-gone-before", 2);
        all.put("state-conflict", 2);
        all.put("state-wrong", 2);
        all.put("state-unkept", 2);
        all.put("state-unkept-out", 2);
        all.putAll(ofSending());
        return Map.copyOf(all);
    }

    /** What is said of sending without a network. */
    private static Map<String, Integer> ofSending() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String name : List.of("title", "does", "yes", "no", "unkept")) {
            all.put("ask-" + name, 0);
        }
        for (String name : List.of("ask-warnings", "ask-due", "ask-late", "asked")) {
            all.put(name, 1);
        }
        for (String name : List.of("asked-text", "asked-back", "asked-stopped")) {
            all.put(name, 0);
        }
        for (String name : List.of("stopped", "open", "close")) {
            all.put("told-" + name, 0);
        }
        for (String name : List.of("conflict", "wrong", "changed", "edited", "renewed", "gone", "forbidden", "again")) {
            all.put("why-" + name, 0);
        }
        for (String name : List.of("offline-asked", "signed-out-asked", "other-account-asked")) {
            all.put("state-" + name, 0);
        }
        return all;
    }

    /** The sentences as JSON; what they name stays as {0}, {1}. */
    String texts(Locale locale) {
        Map<String, String> all = SENTENCES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sentence(locale, entry)));
        return json.writeValueAsString(all);
    }

    private String sentence(Locale locale, Map.Entry<String, Integer> entry) {
        Object[] places = Stream.iterate(0, place -> place + 1)
                .limit(entry.getValue())
                .map(place -> "{" + place + "}")
                .toArray();
        return texts.text(locale, "report.fill." + entry.getKey(), places);
    }

    /** What is stored and was reported before, as JSON. */
    String form(SheetInput input, Sheet.Head head) {
        SubmissionDetail detail = input.detail();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", detail.view().id().toString());
        page.put("revision", detail.view().revision());
        page.put("title", head.form());
        page.put("body", head.body());
        page.put("period", head.period());
        page.put("due", detail.view().due().toString());
        page.put(
                "late",
                detail.view()
                        .lateness(LocalDateTime.now(clock.withZone(Ui.ZONE)))
                        .late());
        page.put("edition", detail.edition().id());
        page.put("seen", SeenReport.of(detail.view(), detail.steps()));
        page.put("correction", detail.view().isCorrection());
        page.put("submitted", detail.view().submittedAt() != null);
        page.put("former", former(detail));
        page.put("cells", cells(detail));
        page.put("previous", codes(detail.previous()));
        page.put("lastYear", codes(detail.lastYear()));
        page.put("next", all(detail.next()));
        page.put("before", input.before());
        return json.writeValueAsString(page);
    }

    /** The editions it was moved on from, each with where its questions are asked now, for what waits on devices. */
    private List<Map<String, Object>> former(SubmissionDetail detail) {
        return pages.former(detail.view()).stream()
                .map(then -> Map.<String, Object>of(
                        "edition",
                        then.id(),
                        "questions",
                        Rekeying.between(then, detail.edition()).questions()))
                .toList();
    }

    /** Every cell with something in it: its code and the remark beside it. */
    static Map<String, List<String>> cells(SubmissionDetail detail) {
        return Stream.concat(detail.answers().cells().keySet().stream(), detail.remarks().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        CellCode::key, cell -> List.of(code(detail.answers(), cell), remark(detail, cell))));
    }

    private static String code(Answers answers, CellId cell) {
        return CellCode.write(answers.cell(cell.question(), cell.part()));
    }

    private static String remark(SubmissionDetail detail, CellId cell) {
        return detail.remarks().getOrDefault(cell, "");
    }

    private static Map<String, String> all(Answers answers) {
        return answers.cells().keySet().stream().collect(Collectors.toMap(CellCode::key, cell -> code(answers, cell)));
    }

    private static Map<String, String> codes(Answers answers) {
        return answers.cells().entrySet().stream()
                .filter(cell -> !(cell.getValue() instanceof Answers.Words))
                .collect(Collectors.toMap(cell -> CellCode.key(cell.getKey()), cell -> code(answers, cell.getKey())));
    }
}
