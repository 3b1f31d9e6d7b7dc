/**
 * Areas and bodies as a dated graph: what stood under what on a day, what a unit was before and became after, who held
 * which post, and the changes (merge, split, rename, abolish …) that move it on.
 *
 * <p>{@link vn.danvan.organisation.Organisation} answers for bodies, {@link vn.danvan.organisation.Areas} for areas,
 * {@link vn.danvan.organisation.Positions} for people in posts. Ids are for ever; names, codes and levels belong to a
 * version. Figures of a unit that was split are never distributed over its successors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "language", "rules", "rules :: content"})
package vn.danvan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
