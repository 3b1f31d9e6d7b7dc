package vn.danvan.reporting.figure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.kernel.Role;
import vn.danvan.web.NavEntry;

/** The entry of the figures in the main navigation, for all who read figures. */
@Configuration(proxyBeanMethods = false)
class FigureShell {

    @Bean
    static NavEntry figuresEntry() {
        return NavEntry.of(
                35,
                "figure.nav",
                "/figures",
                Role.LEADER,
                Role.SPECIALIST,
                Role.CLERK,
                Role.UNIT_OFFICER,
                Role.OBSERVER);
    }
}
