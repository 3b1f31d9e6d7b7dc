package vn.danvan.bench.generate;

/** The base texts of all groups. Several threads may ask. */
interface BaseTexts {

    /** How many different ones there are. */
    int count();

    /** The text of a group, from 0; the same every time. */
    Base of(int group);
}
