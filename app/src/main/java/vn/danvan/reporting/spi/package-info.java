/**
 * What other modules contribute to reports: figures counted straight from their records, and paragraphs. They implement an
 * interface as a bean; reports ask {@link vn.danvan.reporting.spi.Contributed} and never know who answers.
 */
@NullMarked
@NamedInterface("spi")
package vn.danvan.reporting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
