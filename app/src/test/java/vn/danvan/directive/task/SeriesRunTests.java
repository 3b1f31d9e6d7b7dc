package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** However many instances look for recurring tasks at the same moment, each period is given once. */
@DanvanTest
class SeriesRunTests {

    private static final int INSTANCES = 4;

    @Test
    void aPeriodIsGivenOnceHoweverManyInstancesLook(
            @Autowired TaskSeries series,
            @Autowired People people,
            @Autowired SettableClock clock,
            @Autowired JdbcClient jdbc) {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor specialist = people.actor("chuyenvien.tinh");
        String content = "Việc định kỳ " + UUID.randomUUID();
        NewTask task = new NewTask(
                content,
                null,
                null,
                List.of(),
                people.actor("canbo.phanrang").body(),
                Set.of(),
                null,
                false,
                List.of());
        series.start(
                specialist,
                new TaskSeries.NewSeries(
                        task, Recurrence.MONTHLY, 20, SettableClock.FIRST_DAY, LocalDate.of(2021, 12, 1)));
        clock.setTo(LocalDate.of(2021, 3, 1));

        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        List<CompletableFuture<Integer>> runs = IntStream.range(0, INSTANCES)
                .mapToObj(instance -> CompletableFuture.supplyAsync(
                        () -> run(series, together),
                        work -> Thread.ofPlatform().daemon().start(work)))
                .toList();

        assertThat(runs).allSatisfy(run -> assertThat(run).succeedsWithin(30, TimeUnit.SECONDS));
        assertThat(jdbc.sql("select content from directive.task where content like :content order by content")
                        .param("content", content + "%")
                        .query(String.class)
                        .list())
                .containsExactly(content + " (02/2021)", content + " (03/2021)");
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private static int run(TaskSeries series, CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.BrokenBarrierException
                | java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException(late);
        }
        return series.giveDue();
    }
}
