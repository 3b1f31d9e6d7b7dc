/**
 * The database the system runs on: PostgreSQL started by the system itself in the data folder, or one given by its address.
 *
 * <p>The server comes from a jar, runs under an account without rights, listens on the loopback address only and ends with
 * the process that started it, however that process ends. Nothing here knows the tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package vn.danvan.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
