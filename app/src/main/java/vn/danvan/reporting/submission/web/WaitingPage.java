package vn.danvan.reporting.submission.web;

import java.io.IOException;
import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.WaitingFilter;
import vn.danvan.web.Choice;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The list of reports that wait for a body, page by page, with those that were chosen on any page. */
@Component
class WaitingPage {

    /** So many are approved at once. */
    static final int MOST = 500;

    private static final int SIZE = 100;

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final ReportLists lists;
    private final WordsDesk words;

    WaitingPage(ReportLists lists, WordsDesk words) {
        this.lists = lists;
        this.words = words;
    }

    /**
     * Shows the list.
     *
     * @param chosen what was chosen so far, as fields carry it; what waits no more is left out
     */
    String show(Actor actor, WaitingAsked asked, Collection<String> chosen, Turn turn) {
        List<SubmissionView> all = lists.toApprove(actor, WaitingFilter.all());
        ReportWords named = words.words(turn.locale(), all);
        List<SubmissionView> found = found(actor, asked, all, named);
        Page<SubmissionView> page = Page.of(found, asked.page(), SIZE);
        Set<String> shown = ids(page.items().stream().map(SeenTexts::of));
        Set<String> waiting = ids(all.stream().map(SeenTexts::of));
        List<String> elsewhere = chosen.stream()
                .filter(one -> waiting.contains(id(one)) && !shown.contains(id(one)))
                .toList();
        turn.with("found", page)
                .with("total", all.size())
                .with("words", named)
                .with("most", MOST)
                .with("mayApprove", lists.approves(actor))
                .with("asked", asked.at(String.valueOf(page.number())))
                .with("chosen", Set.copyOf(chosen))
                .with("elsewhere", elsewhere);
        filters(actor, all, named, turn);
        return "report/approvals";
    }

    private void filters(Actor actor, List<SubmissionView> all, ReportWords named, Turn turn) {
        List<BodyId> bodies = all.stream().map(SubmissionView::body).toList();
        turn.with("forms", choices(all.stream().map(one -> new Choice(one.form(), named.form(one.form())))))
                .with(
                        "periods",
                        choices(all.stream()
                                .map(one -> new Choice(WaitingFilter.period(one), named.period(one.period())))))
                .with(
                        "bodies",
                        choices(Stream.concat(
                                words.above(actor, all).stream(),
                                bodies.stream().map(one -> new Choice(one.toString(), named.full(one))))))
                .with(
                        "sorts",
                        WaitingAsked.SORTS.stream()
                                .map(sort -> new Choice(
                                        sort, turn.texts().text(turn.locale(), "report.approvals.sort." + sort)))
                                .toList());
    }

    /** All that are asked for as a file, in the order of the list. */
    void send(Actor actor, WaitingAsked asked, Download file) throws IOException {
        List<SubmissionView> all = lists.toApprove(actor, WaitingFilter.all());
        ReportWords named = words.words(file.locale(), all);
        file.of(found(actor, asked, all, named))
                .column("report.body", one -> named.full(one.body()))
                .column("report.file.version", one -> FileCells.correction(file.ui(), one))
                .column("report.form", one -> named.form(one.form()))
                .column("report.period", one -> named.period(one.period()))
                .column("report.sent-on", FileCells::sent)
                .column(
                        "report.file.late",
                        one -> FileCells.late(file.ui(), one.lateness(file.ui().now())))
                .send("report.approvals", "bao-cao-cho-duyet");
    }

    /** All that are asked for, as fields carry them, in the order of the list. */
    List<String> all(Actor actor, WaitingAsked asked, Locale locale) {
        List<SubmissionView> all = lists.toApprove(actor, WaitingFilter.all());
        return found(actor, asked, all, words.words(locale, all)).stream()
                .map(SeenTexts::of)
                .toList();
    }

    private List<SubmissionView> found(Actor actor, WaitingAsked asked, List<SubmissionView> all, ReportWords named) {
        List<SubmissionView> found = asked.narrowed() ? lists.toApprove(actor, asked.filter()) : all;
        Comparator<SubmissionView> order = switch (asked.sort()) {
            case "sent" -> Comparator.comparing(WaitingPage::sent);
            case "late" -> Comparator.comparingLong(this::minutesLate).reversed();
            case "body" -> {
                Collator alphabet = Collator.getInstance(VIETNAMESE);
                yield Comparator.comparing(one -> named.full(one.body()), alphabet);
            }
            default -> (_, _) -> 0;
        };
        return found.stream().sorted(order).toList();
    }

    private static Instant sent(SubmissionView submission) {
        Instant sent = submission.submittedAt();
        return sent == null ? submission.changedAt() : sent;
    }

    private long minutesLate(SubmissionView submission) {
        return submission.lateness(words.now()).minutes();
    }

    private static Set<String> ids(Stream<String> texts) {
        Set<String> ids = new LinkedHashSet<>();
        texts.forEach(one -> ids.add(id(one)));
        return ids;
    }

    private static String id(String text) {
        int at = text.indexOf('@');
        return at < 0 ? text : text.substring(0, at);
    }

    /** Each once, by its value. */
    private static List<Choice> choices(Stream<Choice> choices) {
        Set<String> known = new LinkedHashSet<>();
        return choices.filter(choice -> known.add(choice.value())).toList();
    }
}
