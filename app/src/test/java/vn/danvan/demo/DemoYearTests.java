package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentFilter;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.task.Tallies;
import vn.danvan.directive.task.Tally;
import vn.danvan.directive.task.TallyClass;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What people find in the demo province when they first sign in. */
@DanvanTest
class DemoYearTests {

    @Autowired
    private People people;

    @Autowired
    private Tallies tallies;

    @Autowired
    private TaskLists lists;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private DemoProvince province;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theYear2020IsOverAndShowsWhatWentWellAndWhatDidNot() {
        Map<TallyClass, Long> found = made().stream()
                .flatMap(task -> task.tallyClass(SettableClock.FIRST_DAY).stream())
                .collect(Collectors.groupingBy(tally -> tally, Collectors.counting()));
        assertThat(found.get(TallyClass.DONE_ON_TIME)).isGreaterThan(50);
        assertThat(found.get(TallyClass.DONE_LATE)).isBetween(5L, 30L);
        assertThat(found.get(TallyClass.OVERDUE)).isBetween(1L, 10L);
        assertThat(found.get(TallyClass.SUSPENDED)).isEqualTo(1);
        assertThat(found).doesNotContainKey(TallyClass.NOT_DUE);
    }

    @Test
    void everyDistrictHasItsShareOfTheYear2020() {
        Actor leader = people.actor("lanhdao.tinh");
        assertThat(tallies.tally(leader, leader.body(), 2020).rows())
                .filteredOn(Tally.Row::below)
                .hasSize(7)
                .allMatch(row -> row.total() >= 9);
    }

    @Test
    void everyTaskSaysThatItIsMadeUp() {
        assertThat(made())
                .hasSize(108)
                .allSatisfy(task -> assertThat(task.product()).contains("dữ liệu minh họa"));
    }

    /** The tasks of 2020 as they came; those that other tests add to the year are given on the first day or later. */
    private List<TaskView> made() {
        return lists.first(people.actor("lanhdao.tinh"), TaskFilter.all().inYear(2020), TaskSort.GIVEN, 500).stream()
                .filter(task -> task.days().assigned().isBefore(SettableClock.FIRST_DAY))
                .toList();
    }

    @Test
    void somethingWaitsForThoseWhoWork() {
        for (String person :
                List.of("lanhdao.tinh", "chuyenvien.tinh", "canbo.phanrang", "canbo.bacai", "xa.phuocdai")) {
            TaskLists.Work work = lists.work(people.actor(person));
            assertThat(work.late().size() + work.soon().size() + work.waiting())
                    .as(person)
                    .isPositive();
        }
    }

    @Test
    void everythingWrittenHappenedBeforeTheFirstDay() {
        Instant last = jdbc.sql("""
                select max(e.at) from directive.task_entry e join directive.task t on t.id = e.task
                 where t.year = 2020 and t.assigned_on < '2021-02-01' and e.kind not in ('HANDED_OVER', 'BODY_ENDED', 'REST_DAY', 'ROLLED')
                """)
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
        assertThat(last).isBefore(clock.instant());
    }

    @Test
    void aDocumentWasReceivedAndWaitsForReview() {
        DocumentView document = documents
                .list(
                        people.actor("chuyenvien.tinh"),
                        new DocumentFilter("00-TB/TU", null, null, null, null, DocumentFilter.Sort.NEWEST),
                        1)
                .items()
                .getFirst();
        assertThat(document.subject()).contains("minh họa");
        assertThat(document.tally().proposed()).isGreaterThan(10);
        assertThat(document.tally().accepted()).isZero();
    }

    @Test
    void aLaterStartLoadsNothing() {
        long before = tasks();
        province.run(new DefaultApplicationArguments());
        assertThat(tasks()).isEqualTo(before);
    }

    private long tasks() {
        return jdbc.sql("select count(*) from directive.task").query(Long.class).single();
    }
}
