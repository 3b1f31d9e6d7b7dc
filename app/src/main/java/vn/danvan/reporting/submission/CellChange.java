package vn.danvan.reporting.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * A cell as somebody wants it.
 *
 * @param now what is to stand there, empty when it is to be cleared
 * @param remark the remark beside it from now on, blank for none; null leaves it as it is
 * @param seen what the writer saw there before
 */
public record CellChange(
        CellId cell, Optional<Cell> now, @Nullable String remark, Optional<Cell> seen) {}
