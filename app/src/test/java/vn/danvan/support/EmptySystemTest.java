package vn.danvan.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test of the system as an operator starts it for real work: without the demo, with an own sign-in and mail service. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"danvan.oidc.enabled=true", "danvan.access.second-factor-for-administrators=true"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(TestApplication.class)
@ContextConfiguration(initializers = TestApplication.EmptyDatabase.class)
@TestExecutionListeners(listeners = FirstDay.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface EmptySystemTest {}
