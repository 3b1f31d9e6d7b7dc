/**
 * What an official document consists of and how the rules for Party and State documents want it printed. The writers are in the
 * packages below; {@code docs/documents-layout.md} tells the whole.
 */
@NullMarked
package vn.danvan.documents.official;

import org.jspecify.annotations.NullMarked;
