/** The conference on a summary: when and where, who is invited, its papers, and the leader's conclusions received back. */
@NullMarked
@NamedInterface("conference")
package vn.danvan.summary.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
