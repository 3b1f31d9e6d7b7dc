/** Pages of the library of forms: what there is, and putting a file into force. */
@NullMarked
package vn.danvan.reporting.form.web;

import org.jspecify.annotations.NullMarked;
