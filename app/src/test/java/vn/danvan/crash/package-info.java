/** What is kept when the running system is killed while people work. */
@NullMarked
package vn.danvan.crash;

import org.jspecify.annotations.NullMarked;
