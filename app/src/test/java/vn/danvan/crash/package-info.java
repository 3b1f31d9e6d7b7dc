/** What is kept when the running system is killed while people work, and when two of it work on one database. */
@NullMarked
package vn.danvan.crash;

import org.jspecify.annotations.NullMarked;
