/** Append-only record of what was done, by whom and in which post. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.danvan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
