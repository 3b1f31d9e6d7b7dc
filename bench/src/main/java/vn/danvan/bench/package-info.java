/** Measures the running system from outside: starts, commands, pages and their weight; not part of the product. */
@NullMarked
package vn.danvan.bench;

import org.jspecify.annotations.NullMarked;
