package vn.danvan.directive.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.reporting.spi.NarrativeSource;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/**
 * Tells of tasks in reports on mass mobilisation and in summaries that rest on them: what was done, what was late, overdue or put
 * off, and what remains. It counts all tasks of a body, names those that the reader may open by their number and content, and
 * names nobody.
 */
@Component
@Transactional(readOnly = true)
class TaskNarratives implements NarrativeSource {

    /** So many tasks are named; of more it is said how many they are. */
    static final int NAMED = 8;

    private static final int LONGEST_CONTENT = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<TaskCount> DONE = List.of(TaskCount.DONE);
    private static final List<TaskCount> LACKING = List.of(TaskCount.OVERDUE, TaskCount.LATE, TaskCount.EXTENDED);
    private static final List<TaskCount> LEFT = List.of(TaskCount.OPEN);

    /** What is told where, by questions of the form and sections of its outlines. */
    private static final Map<String, List<TaskCount>> TOLD = Map.of(
            "dan-van/kq.trong-tam", DONE,
            "dan-van/dg.kk", LACKING,
            "dan-van/dg.han-che", LACKING,
            "dan-van/dg.ph", LEFT,
            "dan-van/phan-2", LEFT);

    private final CountedTasks tasks;
    private final Texts texts;

    TaskNarratives(CountedTasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public boolean tellsOf(String section) {
        return TOLD.containsKey(section);
    }

    @Override
    public List<Paragraph> paragraphs(
            Actor actor, String section, ReportingPeriod period, Collection<BodyId> bodies, Locale locale) {
        CountedDays days = CountedDays.of(period);
        List<TaskCounts.Fate> all = tasks.all(days, bodies);
        Set<TaskId> seen = tasks.seen(actor, all);
        List<Paragraph> told = new ArrayList<>();
        for (BodyId body : bodies) {
            List<TaskCounts.Fate> own =
                    all.stream().filter(fate -> fate.lead().equals(body)).toList();
            TOLD.getOrDefault(section, List.of())
                    .forEach(what -> told(what, own, seen, days, locale)
                            .ifPresent(
                                    text -> told.add(new Paragraph(body, text, CountedTasks.link(what, days, body)))));
        }
        return told;
    }

    /** Empty when there is nothing to tell. */
    private Optional<String> told(
            TaskCount what, List<TaskCounts.Fate> own, Set<TaskId> seen, CountedDays days, Locale locale) {
        List<TaskView> counted = own.stream()
                .filter(fate -> fate.counts().contains(what))
                .map(TaskCounts.Fate::task)
                .toList();
        long given = count(own, TaskCount.GIVEN);
        if (counted.isEmpty() && (what != TaskCount.DONE || given == 0)) {
            return Optional.empty();
        }
        List<TaskView> named = counted.stream()
                .filter(task -> seen.contains(task.id()))
                .limit(NAMED)
                .toList();
        String sentence = texts.text(
                locale,
                "task.told." + what,
                counted.size(),
                DAY.format(days.first()),
                DAY.format(days.last()),
                given,
                count(own, TaskCount.ON_TIME),
                count(own, TaskCount.LATE));
        return Optional.of(
                named.isEmpty() ? sentence + "." : sentence + ": " + list(named, counted.size(), what, locale) + ".");
    }

    private static long count(List<TaskCounts.Fate> fates, TaskCount what) {
        return fates.stream().filter(fate -> fate.counts().contains(what)).count();
    }

    private String list(List<TaskView> tasks, int counted, TaskCount what, Locale locale) {
        List<String> words = new ArrayList<>();
        tasks.forEach(task -> words.add(named(task, what, locale)));
        if (counted > tasks.size()) {
            words.add(texts.text(locale, "task.told.more", counted - tasks.size()));
        }
        return String.join("; ", words);
    }

    /** With its deadline of now where it is still to be kept. */
    private String named(TaskView task, TaskCount what, Locale locale) {
        LocalDate due = task.due();
        return (what == TaskCount.OPEN || what == TaskCount.EXTENDED) && due != null
                ? texts.text(locale, "task.told.due", content(task), task.reference(), DAY.format(due))
                : texts.text(locale, "task.told.task", content(task), task.reference());
    }

    /** On one line, without the full stop that would end the sentence around it. */
    private static String content(TaskView task) {
        String line = task.content().strip().replaceAll("\\s+", " ").replaceAll("[.;:]+$", "");
        return line.length() <= LONGEST_CONTENT
                ? line
                : line.substring(0, LONGEST_CONTENT).strip() + "…";
    }
}
