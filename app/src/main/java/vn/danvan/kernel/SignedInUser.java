package vn.danvan.kernel;

/** The signed-in person as the shell shows and asks it; the security principal is one. */
public interface SignedInUser {

    /** The account and the position it acts in at present. */
    Actor actor();

    /** Full name, for the header of the page. */
    String displayName();

    /** Post and body it acts in, for the header of the page. */
    String postTitle();
}
