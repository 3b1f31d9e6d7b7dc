package vn.danvan.organisation;

import java.time.LocalDate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;

/** Work a module holds open for a body, so that none is lost when the body ends; contributed as a bean. */
public interface OpenWork {

    /** Key of the words for this kind of work, such as {@code directive.open-work}. */
    String messageKey();

    /** How many items the body has open. */
    long count(BodyId body);

    /** Gives every open item of one body to another in the caller's transaction; answers how many. */
    int handOver(BodyId from, BodyId to, Actor by, LocalDate on);
}
