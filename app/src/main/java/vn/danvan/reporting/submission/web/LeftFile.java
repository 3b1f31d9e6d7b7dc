package vn.danvan.reporting.submission.web;

import vn.danvan.files.StoredFile;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.SubmissionId;

/**
 * A file beside a cell that the report's edition asks no more.
 *
 * @param version the version of the report that holds it
 * @param edition the edition that asked the cell, from which the version was moved on
 */
public record LeftFile(SubmissionId version, String edition, CellId cell, StoredFile file) {}
