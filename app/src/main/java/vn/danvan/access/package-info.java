/**
 * Who may enter: accounts, the positions they act in, sign-in and the security chain.
 *
 * <p>Permission on a particular record is decided by the module that owns the record, as a pure function of the actor,
 * the action and the subject; this module only says who the actor is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "organisation", "language"})
package vn.danvan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
