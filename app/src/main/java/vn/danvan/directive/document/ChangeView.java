package vn.danvan.directive.document;

import java.time.Instant;
import java.util.UUID;
import vn.danvan.kernel.AccountId;

/**
 * One act of a reviewer in the history of a document's statements.
 *
 * @param action ACCEPT, REJECT, REOPEN, EDIT, SPLIT, JOIN, ADD, ACCEPT_MANY UNDO or REDO
 * @param statements how many statements it touched
 * @param words the first of them, shortened
 * @param undone whether it has been undone since
 */
public record ChangeView(
        UUID id, String action, AccountId by, Instant at, int statements, String words, boolean undone) {}
