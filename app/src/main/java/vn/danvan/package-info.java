/** The application and nothing else; each module is a package below. */
@NullMarked
package vn.danvan;

import org.jspecify.annotations.NullMarked;
