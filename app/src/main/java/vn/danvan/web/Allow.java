package vn.danvan.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.kernel.Role;

/**
 * The roles that may use a route; without any role named, everybody who is signed in.
 *
 * <p>Every request mapping carries {@code @Allow} or {@link Open}; one without is refused at run time and fails the
 * build. What may be done to a particular record is decided by the module's own authority rules.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Roles that may; none means every signed-in account. */
    Role[] value() default {};
}
