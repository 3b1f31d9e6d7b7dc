package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.ADMINISTRATOR;
import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.web.NavEntry;

/** What the summaries add to the main navigation. */
@Configuration(proxyBeanMethods = false)
class SummaryShell {

    @Bean
    static NavEntry summariesNav() {
        return NavEntry.of(45, "summary.nav", "/summaries", LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER)
                .alsoAt("/conferences");
    }

    /** For others a link on the page of summaries leads there. */
    @Bean
    static NavEntry outlinesNav() {
        return NavEntry.of(46, "summary.outlines.nav", "/summaries/outlines", ADMINISTRATOR);
    }

    @Bean
    static NavEntry numbersNav() {
        return NavEntry.of(47, "summary.numbers.nav", "/numbers", LEADER, SPECIALIST, CLERK);
    }
}
