package vn.danvan.summary.register;

/** In whose name and in which term or year a body numbers its documents on a day. */
public record Numbering(Issuer issuer, Run run) {}
