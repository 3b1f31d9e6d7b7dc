/** Stub of the contract. */
@NullMarked
@NamedInterface("document")
package vn.danvan.directive.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
