/** Dated content in YAML, read with the line of every fault, and the words in which results explain themselves. */
@NullMarked
@NamedInterface("content")
package vn.danvan.rules.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
