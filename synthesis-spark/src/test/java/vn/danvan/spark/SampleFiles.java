package vn.danvan.spark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A draft, and opinions on it of several blocks: long form letters with changes, lone voices, bad rows. */
final class SampleFiles {

    private static final String[] WORDS = """
            đề nghị quy định rõ hơn thời hạn bồi thường hỗ trợ tái định cư cho người dân khi nhà nước thu hồi đất giá
            thị trường công khai minh bạch giảm thủ tục cấp giấy chứng nhận quyền sử dụng bảo đảm sinh kế lao động nông
            thôn học nghề vay vốn ưu đãi đường làng nước sạch trường học trạm y tế giám sát cộng đồng ban thanh tra xã""".split("\\s+");
    private static final int LETTERS = 12;
    private static final int LETTER_WORDS = 500;

    private SampleFiles() {}

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }

    /** Writes a CSV file of so many rows, each of about 2 KB. */
    static void opinions(Path file, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        String[] letters = new String[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            letters[i] = words(random, LETTER_WORDS);
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,text,clause,people\n");
            for (int row = 0; row < rows; row++) {
                String letter = letters[random.nextInt(LETTERS)];
                String text = switch (random.nextInt(12)) {
                    case 0 -> words(random, 20) + " Tại Điều " + (1 + random.nextInt(8)) + '.';
                    case 1 -> letter + " Tôi mong " + words(random, 8);
                    case 2 -> letter.replaceFirst("\\p{L}+", "kính");
                    case 3 -> "1. " + words(random, 12) + "\n2. Bỏ khoản 2 Điều 3, " + words(random, 12);
                    default -> letter;
                };
                String clause = random.nextInt(4) == 0 ? "dieu-" + (1 + random.nextInt(9)) : "";
                String people = random.nextInt(500) == 0 ? "nhiều" : "";
                out.write("y" + row + ",\"" + text + "\"," + clause + ',' + people + '\n');
            }
        }
    }

    /** Writes a draft of eight articles. */
    static void draft(Path file) throws IOException {
        StringBuilder text = new StringBuilder("LUẬT ĐẤT ĐAI\n");
        String[] subjects = {"bồi thường về đất", "tái định cư", "giấy chứng nhận quyền sử dụng", "giá đất"};
        for (int article = 1; article <= 8; article++) {
            text.append("Điều ").append(article).append(". Quy định về ").append(subjects[article % 4]);
            text.append("\n1. Nhà nước bảo đảm ").append(subjects[article % 4]).append(" cho người dân.\n");
            text.append("2. Thời hạn ").append(subjects[(article + 1) % 4]).append(" là ba mươi ngày.\n");
        }
        Files.writeString(file, text);
    }

    /** What the files of a folder hold, but for the one that tells how long the run took. */
    static Map<String, String> results(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                if (!file.endsWith("run.json")) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }
}
