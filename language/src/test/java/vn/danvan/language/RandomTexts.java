package vn.danvan.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts drawn at random from a seed: Vietnamese words, signs, numbers, odd spaces, in any normal form. */
final class RandomTexts {

    static final List<String> WORDS = List.of(
            "Ban",
            "Dân",
            "vận",
            "Tỉnh",
            "ủy",
            "uỷ",
            "hòa",
            "hoà",
            "thủy",
            "quý",
            "già",
            "Phước",
            "Đảng",
            "ĐẢNG",
            "nguyễn",
            "khuỷu",
            "xã",
            "kỹ",
            "kĩ",
            "được",
            "giặt",
            "nghiêng",
            "TP.",
            "v.v.",
            "1.234,5",
            "XIV",
            "14-1-2021",
            "đ/c",
            "(a)",
            "b)",
            "…",
            "-",
            "–",
            "\u00A0",
            "\u200B",
            "e\u0301",
            "\uD83D\uDE00",
            "café",
            "ngày",
            "năm",
            "%",
            "\n",
            "ß",
            "İ");

    private RandomTexts() {}

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    static String of(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return switch (random.nextInt(3)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            default -> text.toString();
        };
    }

    static String noise(long seed) {
        Random random = new Random(seed);
        return random.ints(random.nextInt(200), 0, 0x2100)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
