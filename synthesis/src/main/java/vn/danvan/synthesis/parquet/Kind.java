package vn.danvan.synthesis.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/**
 * How the values of a column are stored, and how they read.
 *
 * @param width bytes of a value, 0 when each says its own
 * @param meaning what they are
 * @param scale digits behind the point of a decimal number
 */
record Kind(int width, Meaning meaning, int scale) {

    private static final int MOST_DIGITS = 76;
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_DECIMAL = 32;

    /** What the bytes of a value are. */
    enum Meaning {
        TEXT,
        TRUTH,
        SIGNED,
        UNSIGNED,
        FRACTION,
        LITTLE_DECIMAL,
        BIG_DECIMAL,
        UUID
    }

    /** The kind that an element of the schema describes; refuses times and other kinds that are neither text nor number. */
    static Kind of(ThriftStruct element, String name) throws UnreadableParquet {
        Logical logical = Logical.of(element);
        return switch (element.size(1, Fault.FOOTER)) {
            case 0 -> new Kind(1, Meaning.TRUTH, 0);
            case 1 -> number(Integer.BYTES, logical, name);
            case 2 -> number(Long.BYTES, logical, name);
            case 4 -> new Kind(Float.BYTES, Meaning.FRACTION, 0);
            case 5 -> new Kind(Double.BYTES, Meaning.FRACTION, 0);
            case 6 -> new Kind(0, logical.isDecimal() ? Meaning.BIG_DECIMAL : Meaning.TEXT, logical.scale());
            case 7 -> {
                int width = element.size(2, Fault.FOOTER);
                if (width < 1 || width > LONGEST) {
                    throw new UnreadableParquet(Fault.FOOTER);
                }
                boolean uuid = logical.isUuid() && width == 2 * Long.BYTES;
                Meaning other = logical.isDecimal() ? Meaning.BIG_DECIMAL : Meaning.TEXT;
                yield new Kind(width, uuid ? Meaning.UUID : other, logical.scale());
            }
            default -> throw new UnreadableParquet(Fault.KIND, name);
        };
    }

    private static Kind number(int width, Logical logical, String name) throws UnreadableParquet {
        if (logical.isTime()) {
            throw new UnreadableParquet(Fault.KIND, name);
        }
        if (logical.isDecimal()) {
            return new Kind(width, Meaning.LITTLE_DECIMAL, logical.scale());
        }
        return new Kind(width, logical.isUnsigned() ? Meaning.UNSIGNED : Meaning.SIGNED, 0);
    }

    /** A value as a person writes it, or null for one that is no number. */
    byte @Nullable [] text(byte[] value) {
        return switch (meaning) {
            case TEXT -> value;
            case TRUTH -> truth(value[0]);
            case SIGNED -> ascii(Long.toString(number(value)));
            case UNSIGNED ->
                ascii(
                        width == Integer.BYTES
                                ? Integer.toUnsignedString((int) number(value))
                                : Long.toUnsignedString(number(value)));
            case FRACTION -> fraction(value);
            case LITTLE_DECIMAL -> decimal(BigInteger.valueOf(number(value)));
            case BIG_DECIMAL ->
                value.length == 0 || value.length > LONGEST_DECIMAL ? null : decimal(new BigInteger(value));
            case UUID -> {
                ByteBuffer both = ByteBuffer.wrap(value);
                yield ascii(new UUID(both.getLong(), both.getLong()).toString());
            }
        };
    }

    /** A truth value as a person writes it. */
    static byte[] truth(int bit) {
        return ascii(bit == 0 ? "false" : "true");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long number(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        return value.length == Integer.BYTES ? bytes.getInt() : bytes.getLong();
    }

    private static byte @Nullable [] fraction(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        double number = value.length == Float.BYTES ? bytes.getFloat() : bytes.getDouble();
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return Double.isNaN(number) ? null : ascii(whole ? Long.toString((long) number) : Double.toString(number));
    }

    private byte[] decimal(BigInteger digits) {
        BigDecimal number = new BigDecimal(digits, scale);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return ascii(whole ? number.toBigInteger().toString() : number.toPlainString());
    }

    /** What a stored type stands for, in the older or the newer way of writing it. */
    private record Logical(int older, int newer, boolean signed, int scale) {

        private static final int OLDER_DECIMAL = 5;
        private static final int OLDER_DATE = 6;
        private static final int OLDER_MICROS = 10;
        private static final int OLDER_UINT_8 = 11;
        private static final int OLDER_UINT_64 = 14;
        private static final int DECIMAL = 5;
        private static final int DATE = 6;
        private static final int TIMESTAMP = 8;
        private static final int INTEGER = 10;
        private static final int UUID_KIND = 14;

        static Logical of(ThriftStruct element) throws UnreadableParquet {
            int newer = 0;
            boolean signed = true;
            long scale = element.number(7, 0);
            ThriftStruct union = element.struct(10);
            for (int id = 1; union != null && id <= UUID_KIND; id++) {
                ThriftStruct chosen = union.struct(id);
                if (chosen != null) {
                    newer = id;
                    signed = id != INTEGER || chosen.flag(2, true);
                    scale = id == DECIMAL ? chosen.number(1, 0) : scale;
                }
            }
            if (scale < 0 || scale > MOST_DIGITS) {
                throw new UnreadableParquet(Fault.FOOTER);
            }
            return new Logical((int) element.number(6, -1), newer, signed, (int) scale);
        }

        boolean isDecimal() {
            return newer == DECIMAL || (newer == 0 && older == OLDER_DECIMAL);
        }

        boolean isTime() {
            return (newer >= DATE && newer <= TIMESTAMP)
                    || (newer == 0 && older >= OLDER_DATE && older <= OLDER_MICROS);
        }

        boolean isUnsigned() {
            return !signed || (newer == 0 && older >= OLDER_UINT_8 && older <= OLDER_UINT_64);
        }

        boolean isUuid() {
            return newer == UUID_KIND;
        }
    }
}
