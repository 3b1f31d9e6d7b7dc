/** Tells bodies and people that something waits for them: inside the system and, where SMTP is set up, by e-mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "organisation", "access"})
package vn.danvan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
