/**
 * Values every module speaks: ids, the acting person, spans of days, outcomes and pages.
 *
 * <p>Nothing here knows the database, the web or a business rule. At most 25 types.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.danvan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
