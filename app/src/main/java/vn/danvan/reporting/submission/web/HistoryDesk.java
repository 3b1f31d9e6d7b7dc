package vn.danvan.reporting.submission.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.submission.CellTrace;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Texts;

/** What the page and the files of a report's history share: its versions, and what cells and people are called. */
@Component
class HistoryDesk {

    private final Submissions submissions;
    private final WordsDesk words;
    private final LatePages pages;
    private final RowNames rows;
    private final CommentDesk comments;

    HistoryDesk(Submissions submissions, WordsDesk words, LatePages pages, RowNames rows, CommentDesk comments) {
        this.submissions = submissions;
        this.words = words;
        this.pages = pages;
        this.rows = rows;
        this.comments = comments;
    }

    /**
     * What became of a report.
     *
     * @param versions those the reader may read, the first version first
     * @param former the names of cells that only editions had from which one of the versions was moved on
     */
    record Story(
            SubmissionDetail detail,
            List<SubmissionDetail> versions,
            CellLabels labels,
            Map<String, CellLabels> former) {

        CellLabels named(CellTrace change) {
            return change.edition() == null ? labels : former.getOrDefault(change.edition(), labels);
        }

        /** The versions, the latest first: what a correction took over as it was has its history in the version before. */
        List<SubmissionId> latestFirst() {
            return versions.reversed().stream()
                    .map(version -> version.view().id())
                    .toList();
        }
    }

    Story story(Actor actor, String id, Texts texts, Locale locale) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        List<SubmissionDetail> versions = submissions.versions(detail.view().slot()).stream()
                .filter(version -> submissions.isReadable(actor, version.id()))
                .map(version -> submissions.detail(actor, version.id()))
                .toList()
                .reversed();
        Map<String, CellLabels> former = new HashMap<>();
        versions.forEach(version -> pages.former(version.view())
                .forEach(edition ->
                        former.putIfAbsent(edition.id(), new CellLabels(edition, texts, locale, rows.of(version)))));
        return new Story(
                detail, versions, new CellLabels(detail.edition(), texts, locale, rows.of(versions.getLast())), former);
    }

    /** What was remarked at the cells of each version. */
    Map<SubmissionId, Commented> told(Story story, Locale locale) {
        Map<SubmissionId, Commented> told = new HashMap<>();
        story.versions().forEach(version -> told.put(version.view().id(), comments.of(version, locale)));
        return told;
    }

    /** The names of all whom the versions and the changes name. */
    ReportWords named(Locale locale, Story story, List<CellTrace> changes) {
        Set<BodyId> bodies = new HashSet<>();
        Set<AccountId> people = new HashSet<>();
        for (SubmissionDetail version : story.versions()) {
            Stream.of(version.view().body(), version.view().waitingFor())
                    .filter(Objects::nonNull)
                    .forEach(bodies::add);
            version.steps().forEach(step -> bodies.add(step.body()));
            people.addAll(version.steps().stream().map(StepView::account).toList());
        }
        changes.forEach(change -> {
            people.add(change.by());
            Optional.ofNullable(change.above()).ifPresent(bodies::add);
        });
        return words.words(locale, bodies, people);
    }
}
