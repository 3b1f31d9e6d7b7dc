/** Dated rule sets with their citation, and deadline arithmetic that explains itself step by step. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit"})
package vn.danvan.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
