package vn.danvan.summary;

import java.util.List;
import java.util.Map;

/**
 * What a signer says.
 *
 * @param place where it is signed
 * @param recipients the list "Nơi nhận", one a line
 * @param seen what the page before signing has shown
 * @param reasons why each kind of remark is accepted
 * @param signature the key of the {@link SignatureChoice}; empty for that which the post says
 */
public record SignWanted(
        String place, List<String> recipients, Seen seen, Map<RemarkKind, String> reasons, String signature) {

    /** Signs as the post says. */
    public SignWanted(String place, List<String> recipients, Seen seen, Map<RemarkKind, String> reasons) {
        this(place, recipients, seen, reasons, "");
    }

    /** Keeps copies. */
    public SignWanted {
        recipients = List.copyOf(recipients);
        reasons = Map.copyOf(reasons);
    }
}
