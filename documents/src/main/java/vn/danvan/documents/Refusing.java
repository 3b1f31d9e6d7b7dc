package vn.danvan.documents;

import java.util.List;

/** Carries a refusal from the depth of a reader to {@link DocumentReader}. */
final class Refusing extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ReadResult.Refused refused;

    Refusing(RefusalCode code, Object... args) {
        super(code.code());
        this.refused = new ReadResult.Refused(
                code, List.of(args).stream().map(String::valueOf).toList());
    }

    ReadResult.Refused refused() {
        return refused;
    }
}
