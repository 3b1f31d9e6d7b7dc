package vn.danvan.directive.document;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.DocumentText;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.RefusalCode;
import vn.danvan.kernel.Refusal;

/** Says in codes of this module what the reader of documents reports. */
final class ReadingReport {

    private ReadingReport() {}

    static Refusal refusal(ReadResult.Refused refused) {
        boolean oldWord = refused.code() == RefusalCode.UNKNOWN_TYPE
                && refused.args().getFirst().equals("doc");
        String code = oldWord ? "old-word" : refused.code().code();
        return new Refusal("document." + code, "file", List.copyOf(args(refused)));
    }

    private static List<Object> args(ReadResult.Refused refused) {
        if (refused.code() == RefusalCode.TOO_LARGE || refused.code() == RefusalCode.ZIP_BOMB) {
            return List.of(Long.parseLong(refused.args().getFirst()) / 1_000_000);
        }
        if (refused.code() == RefusalCode.UNKNOWN_TYPE) {
            return List.of("." + refused.args().getFirst());
        }
        return List.copyOf(refused.args());
    }

    static List<Note> notes(DocumentText read) {
        List<Note> notes = new ArrayList<>();
        String percent = Long.toString(Math.round(read.confidence() * 100));
        switch (read.origin()) {
            case UNICODE -> {}
            case NFD -> notes.add(Note.of("nfd"));
            case TCVN3 -> notes.add(Note.of("tcvn3", percent));
            case VNI -> notes.add(Note.of("vni", percent));
            case OCR -> notes.add(Note.of("ocr", percent));
        }
        read.warnings().forEach(warning -> notes.add(new Note(warning.code(), warning.args())));
        return notes;
    }
}
