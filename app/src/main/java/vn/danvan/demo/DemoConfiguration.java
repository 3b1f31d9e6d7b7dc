package vn.danvan.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.danvan.web.StandingNote;

/** Says on every page and in every file that the province is made up. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    static StandingNote demoNote() {
        return new StandingNote("demo.note", "demo.note.file");
    }
}
