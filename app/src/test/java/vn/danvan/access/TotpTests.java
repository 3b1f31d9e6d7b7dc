package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes are those of the standard, so that every authenticator app shows the same. */
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfRfc6238AppendixB(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
        assertThat(Totp.matching(SECRET, code, at)).hasValue(Totp.step(at));
    }

    @Test
    void aPhoneMayBeHalfAMinuteOff() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(Totp.matching(SECRET, "005924", now.plusSeconds(30))).isPresent();
        assertThat(Totp.matching(SECRET, "005924", now.minusSeconds(30))).isPresent();
        assertThat(Totp.matching(SECRET, "005924", now.plusSeconds(90))).isEmpty();
        assertThat(Totp.matching(SECRET, "005 924", now))
                .as("spaces are forgiven")
                .isPresent();
        assertThat(Totp.matching(SECRET, "", now)).isEmpty();
    }

    @Test
    void theSecretIsShownInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
