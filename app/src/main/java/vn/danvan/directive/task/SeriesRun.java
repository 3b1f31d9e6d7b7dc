package vn.danvan.directive.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives the recurring tasks whose period has begun, every hour; several instances may do it at the same time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SeriesRun {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesRun.class);

    private final TaskSeries series;

    SeriesRun(TaskSeries series) {
        this.series = series;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void giveDue() {
        int given = series.giveDue();
        if (given > 0) {
            LOG.info("recurring tasks given: {}", given);
        }
    }
}
