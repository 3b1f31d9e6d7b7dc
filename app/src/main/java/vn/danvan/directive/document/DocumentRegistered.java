package vn.danvan.directive.document;

import vn.danvan.kernel.Actor;

/** A document that was taken in was registered by somebody of the body that received it. */
public record DocumentRegistered(DocumentId document, IntakeId intake, Actor by) {}
