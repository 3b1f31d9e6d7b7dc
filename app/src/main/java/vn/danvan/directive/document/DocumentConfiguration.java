package vn.danvan.directive.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.directive.document.recognition.DocumentKinds;
import vn.danvan.directive.document.recognition.HeadRecogniser;
import vn.danvan.directive.extraction.StatementExtractor;
import vn.danvan.documents.DocumentReader;

/** Makes the parts that know neither database nor clock. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    static DocumentKinds documentKinds() {
        return DocumentKinds.load();
    }

    @Bean
    static HeadRecogniser headRecogniser(DocumentKinds kinds) {
        return new HeadRecogniser(kinds);
    }

    @Bean
    static DocumentReader documentReader() {
        return new DocumentReader();
    }

    @Bean
    static StatementExtractor statementExtractor() {
        return StatementExtractor.standard();
    }
}
