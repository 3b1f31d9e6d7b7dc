package vn.danvan.directive.document.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.kernel.Role;
import vn.danvan.web.NavEntry;

/** Puts the register into the main navigation. */
@Configuration(proxyBeanMethods = false)
class DocumentNavigation {

    @Bean
    static NavEntry documentEntry() {
        return NavEntry.of(
                10,
                "document.nav",
                "/directives",
                Role.LEADER,
                Role.SPECIALIST,
                Role.CLERK,
                Role.UNIT_OFFICER,
                Role.OBSERVER);
    }
}
