/** Whole journeys in a real browser, on a desktop and on a phone, each page checked for accessibility. */
@NullMarked
package vn.danvan.browser;

import org.jspecify.annotations.NullMarked;
