/** Stub. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit"})
package vn.danvan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
