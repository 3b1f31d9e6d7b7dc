package vn.danvan.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.web.NavEntry;

/** The entry of the organisation in the main navigation. */
@Configuration(proxyBeanMethods = false)
class OrganisationNav {

    @Bean
    static NavEntry organisationEntry() {
        return NavEntry.of(70, "organisation.nav", "/organisation");
    }
}
