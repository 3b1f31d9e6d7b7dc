/** Vietnamese text: normal forms, legacy encodings, search keys, syllable order, numbers, dates and sentences. */
@NullMarked
package vn.danvan.language;

import org.jspecify.annotations.NullMarked;
