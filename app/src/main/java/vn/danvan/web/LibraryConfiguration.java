package vn.danvan.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * Lets Spring Boot configure the libraries. It also reads every class below the package that says so, in search of mixins for
 * JSON, of which there are none: here these are few, at the root they would be all.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class LibraryConfiguration {}
