package vn.danvan.access;

import vn.danvan.kernel.AccountId;

/** An account was locked after too many wrong passwords or codes. */
public record AccountLocked(AccountId account) {}
