/**
 * The demo province: Ninh Thuận as of 2021 with plainly fictitious people and synthetic figures, only in profile demo.
 *
 * <p>Stands above every other module and is used by none.
 */
@NullMarked
package vn.danvan.demo;

import org.jspecify.annotations.NullMarked;
