package vn.danvan.documents;

/** How the text stood in the original. */
public enum TextOrigin {
    /** Unicode, composed. */
    UNICODE,
    /** Unicode with combining marks, wholly or in part. */
    NFD,
    /** TCVN 5712 VN3 (ABC). */
    TCVN3,
    /** VNI-Windows. */
    VNI,
    /** Recognised from a picture, wholly or in part. */
    OCR
}
