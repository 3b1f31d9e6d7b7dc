package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.Optional;
import vn.danvan.kernel.AccountId;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * A cell that was not changed, because somebody else changed it since the writer saw it.
 *
 * @param stored what stands there, empty when it was cleared
 * @param wanted what the writer wanted there
 * @param by who changed it last
 */
public record CellConflict(CellId cell, Optional<Cell> stored, Optional<Cell> wanted, AccountId by, Instant at) {}
