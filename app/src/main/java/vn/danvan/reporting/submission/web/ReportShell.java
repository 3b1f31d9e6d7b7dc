package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.web.NavEntry;

/** What the report pages add to the main navigation. */
@Configuration(proxyBeanMethods = false)
class ReportShell {

    @Bean
    static NavEntry reportsNav(ReportLists lists) {
        return new NavEntry(
                30,
                "report.nav",
                "/reports",
                Set.of(LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER),
                lists::waiting);
    }
}
