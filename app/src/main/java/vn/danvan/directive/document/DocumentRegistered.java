package vn.danvan.directive.document;

import vn.danvan.kernel.BodyId;

/** A document was registered by the body that received it. */
public record DocumentRegistered(DocumentId document, BodyId body) {}
