/**
 * What other modules contribute to reports: figures counted straight from their records, and paragraphs; and what modules put
 * into the calendars of bodies. They implement an interface as a bean; who needs it asks
 * {@link vn.danvan.reporting.spi.Contributed} and never knows who answers.
 */
@NullMarked
@NamedInterface("spi")
package vn.danvan.reporting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
