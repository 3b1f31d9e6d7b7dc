package vn.danvan.summary.conference;

import vn.danvan.directive.document.DocumentId;

/** A document of the register that belongs to a conference, and what it is to it. */
public record ConferenceDocument(DocumentId id, DocumentRole role) {}
