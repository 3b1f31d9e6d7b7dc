/** Tests of the conference on a summary; named as the package is, because modules are read from here in tests. */
@NullMarked
@NamedInterface("conference")
package vn.danvan.summary.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
