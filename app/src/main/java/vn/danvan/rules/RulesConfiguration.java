package vn.danvan.rules;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaultException;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.Periods;

/** Offers the rules to the running system; faulty content stops it from starting, with every fault named. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Deadlines deadlines() {
        List<ContentFault> faults = RuleContent.check(ContentSource.shipped());
        if (!faults.isEmpty()) {
            throw new ContentFaultException(faults);
        }
        return Deadlines.national();
    }

    @Bean
    Periods periods(PeriodBook book) {
        return Periods.current(book::kinds, WorkCalendar.national());
    }
}
