package vn.danvan.reporting.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.rules.period.PeriodCode;

/** What a sheet belongs to, as it stands in the sheet's hidden cell. */
sealed interface SheetKey {

    /**
     * A report that had been begun when the sheet was written.
     *
     * @param edition the edition it was filled in under; sheets of before drafts could be moved to another do not say
     */
    record Begun(SubmissionId id, Optional<String> edition) implements SheetKey {

        private static final Pattern WRITTEN = Pattern.compile("([^|]+)\\|([^|]+)");

        private static Optional<SheetKey> read(String text) {
            Matcher written = WRITTEN.matcher(text);
            boolean named = written.matches();
            try {
                return Optional.of(new Begun(
                        SubmissionId.of(named ? written.group(1) : text),
                        named ? Optional.of(written.group(2)) : Optional.empty()));
            } catch (NotFound altered) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return id + edition.map(under -> "|" + under).orElse("");
        }
    }

    /**
     * A report nobody had begun then; writing the sheet began nothing.
     *
     * @param edition the edition of the form, {@code dan-van@2018-01-01}
     * @param body the code of the body
     */
    record Unbegun(String edition, String body, PeriodCode period) implements SheetKey {

        private static final Pattern WRITTEN = Pattern.compile("([^|]+)\\|([^|]+)\\|([^|]+)");

        /** The form, whether or not the edition is known. */
        String form() {
            int at = edition.indexOf('@');
            return at < 0 ? edition : edition.substring(0, at);
        }

        private static Optional<SheetKey> read(Matcher written) {
            return PeriodCode.read(written.group(3))
                    .map(period -> new Unbegun(written.group(1), written.group(2), period));
        }

        @Override
        public String toString() {
            return edition + "|" + body + "|" + period;
        }
    }

    /** Reads a key; empty for what no sheet of ours holds. */
    static Optional<SheetKey> read(String text) {
        Matcher unbegun = Unbegun.WRITTEN.matcher(text);
        return unbegun.matches() ? Unbegun.read(unbegun) : Begun.read(text);
    }
}
