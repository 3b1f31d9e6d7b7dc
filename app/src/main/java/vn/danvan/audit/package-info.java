/**
 * The append-only, hash-chained record of what was done: who, in which post, what, when, before and after.
 *
 * <p>Every façade that changes something calls {@link vn.danvan.audit.AuditTrail#record} in its own transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.danvan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
