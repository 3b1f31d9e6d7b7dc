package vn.danvan.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;

/** Offers the rules to the running system; faulty content stops it from starting, with every fault named. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Deadlines deadlines() {
        Deadlines deadlines = Deadlines.national();
        deadlines.book().sets();
        return deadlines;
    }

    @Bean
    Periods periods() {
        return Periods.shipped(WorkCalendar.national());
    }
}
