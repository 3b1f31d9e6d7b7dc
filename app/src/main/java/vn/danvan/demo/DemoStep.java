package vn.danvan.demo;

/** A part of the demo province; it does nothing when it is already there. */
interface DemoStep {

    /** Smaller is loaded first: 10 accounts, 20 the year's tasks, 30 documents. */
    int order();

    /** Loads the part. */
    void load();
}
