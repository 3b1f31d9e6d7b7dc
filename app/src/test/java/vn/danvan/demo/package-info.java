/** Tests of what the demo province is loaded with. */
@NullMarked
package vn.danvan.demo;

import org.jspecify.annotations.NullMarked;
