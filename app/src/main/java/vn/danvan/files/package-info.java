/**
 * Keeps uploaded and produced files, unchanged and with their hash.
 *
 * <p>Who may read a file is decided by the module whose record it hangs on; that module offers the download.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "documents", "kernel"})
package vn.danvan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
