/** What the tests of the whole application share: one context, one database, a clock that can be set. */
@NullMarked
package vn.danvan.support;

import org.jspecify.annotations.NullMarked;
