/** The addresses at which figures are exchanged. */
@NullMarked
package vn.danvan.reporting.exchange.web;

import org.jspecify.annotations.NullMarked;
