/** Reads office documents into structured text and writes them in the layouts of the Party and the State. */
@NullMarked
package vn.danvan.documents;

import org.jspecify.annotations.NullMarked;
