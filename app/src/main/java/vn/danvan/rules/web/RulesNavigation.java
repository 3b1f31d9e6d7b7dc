package vn.danvan.rules.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.web.NavEntry;

/** The entries of the main navigation. */
@Configuration(proxyBeanMethods = false)
class RulesNavigation {

    @Bean
    static NavEntry calendarNav() {
        return NavEntry.of(60, "rules.nav.calendar", "/calendar-of-days");
    }
}
