/**
 * The shell every page stands in: layout, form fragments, error pages, language, and the rule each route must carry.
 *
 * <p>Modules contribute {@link vn.danvan.web.NavEntry} and {@link vn.danvan.web.HomeCard} beans; the shell never knows
 * who they are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"documents", "kernel", "language"})
package vn.danvan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
