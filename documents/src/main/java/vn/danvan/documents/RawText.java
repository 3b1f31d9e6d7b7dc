package vn.danvan.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.DocumentText.Warning;

/**
 * Text as a format's reader found it, before encodings are looked at.
 *
 * @param body lines of the text
 * @param margins lines of headers, footers, text boxes and watermarks, for secrecy marks only
 * @param pages number of pages
 * @param origin known already (fonts, recognition), else null
 * @param confidence that goes with the origin
 * @param warnings so far
 */
record RawText(
        String body,
        List<String> margins,
        int pages,
        @Nullable TextOrigin origin,
        double confidence,
        List<Warning> warnings) {}
