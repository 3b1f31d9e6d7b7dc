/** Pages of the register of documents: intake, list, document, review. */
@NullMarked
package vn.danvan.directive.document.web;

import org.jspecify.annotations.NullMarked;
