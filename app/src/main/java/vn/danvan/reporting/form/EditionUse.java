package vn.danvan.reporting.form;

/** Says whether anything was filed in an edition; whoever keeps submissions answers. */
public interface EditionUse {

    /** True when there is a submission in the edition, in whatever state. */
    boolean used(String editionId);
}
