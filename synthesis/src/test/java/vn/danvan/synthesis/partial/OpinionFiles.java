package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Opinion files with form letters, slips, line breaks, stated clauses, bad rows and ids that come again. */
final class OpinionFiles {

    private static final String WORDS = """
            đề nghị quy định rõ hơn thời hạn bồi thường hỗ trợ tái định cư cho người dân khi nhà nước thu hồi đất giá
            thị trường công khai minh bạch giảm thủ tục cấp giấy chứng nhận quyền sử dụng bảo đảm sinh kế lao động nông
            thôn học nghề vay vốn ưu đãi đường làng nước sạch trường học trạm y tế giám sát cộng đồng ban thanh tra xã""";

    private final Random random;
    private final String[] words = WORDS.split("\\s+");
    private final List<String> letters = new ArrayList<>();

    OpinionFiles(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            letters.add(sentence(15 + random.nextInt(40)));
        }
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.append('.').toString();
    }

    private String text() {
        String letter = letters.get((int) (letters.size() * random.nextDouble() * random.nextDouble()));
        return switch (random.nextInt(8)) {
            case 0 -> sentence(5 + random.nextInt(30));
            case 1 -> letter + " " + sentence(6);
            case 2 -> letter.replaceFirst("\\p{L}+", words[random.nextInt(words.length)]);
            case 3 -> "1. " + letter + "\n2. " + sentence(10) + " tại khoản 2 Điều " + (1 + random.nextInt(9));
            case 4 -> "Điều " + (1 + random.nextInt(9)) + ": \"" + letter + "\"";
            default -> random.nextInt(50) == 0 ? "" : letter;
        };
    }

    /** Writes a CSV file of so many rows. */
    void csv(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,text,clause,people,mood\n");
            for (int row = 0; row < rows; row++) {
                String id = random.nextInt(200) == 0 ? "y" + random.nextInt(row + 1) : "y" + row;
                String clause = random.nextInt(3) == 0 ? "dieu-" + (1 + random.nextInt(12)) : "";
                String people = random.nextInt(10) == 0 ? Integer.toString(random.nextInt(40)) : "";
                String text = '"' + text().replace("\"", "\"\"") + '"';
                String more = random.nextInt(300) == 0 ? ",quá nhiều" : "";
                out.write(id + ',' + text + ',' + clause + ',' + people + ",vui" + more + '\n');
            }
        }
    }

    /** Writes a JSON Lines file of so many rows. */
    void jsonLines(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < rows; row++) {
                String text = text().replace("\"", "\\\"").replace("\n", "\\n");
                String bad = random.nextInt(300) == 0 ? "{" : "";
                out.write(bad + "{\"text\":\"" + text + "\",\"id\":\"y" + row + "\"}\n");
            }
        }
    }
}
