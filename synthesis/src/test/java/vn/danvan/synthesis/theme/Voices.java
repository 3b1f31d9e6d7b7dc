package vn.danvan.synthesis.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Opinions for tests, each a demand in one of many wordings. */
final class Voices implements ThemeInput {

    private static final List<List<List<String>>> DEMANDS = List.of(
            List.of(
                    List.of("Đề nghị", "Tôi đề nghị", "Kính mong", "Cử tri kiến nghị"),
                    List.of("tăng mức lương hưu", "nâng lương hưu", "điều chỉnh tăng lương hưu hằng tháng"),
                    List.of("cho người về hưu trước năm 1995", "cho cán bộ hưu trí", "để người về hưu đủ sống")),
            List.of(
                    List.of("Cần", "Bà con mong", "Đề nghị xã", "Thôn chúng tôi cần"),
                    List.of("sửa con đường liên thôn", "làm lại đường bê tông liên thôn", "nâng cấp đường vào thôn"),
                    List.of("đã hư hỏng nặng", "vì mùa mưa lầy lội", "cho xe chở nông sản đi được")),
            List.of(
                    List.of("Nên", "Đề nghị nhà trường", "Phụ huynh mong", "Kiến nghị"),
                    List.of("giảm học phí mầm non", "miễn học phí trẻ em mầm non", "hỗ trợ học phí cho trẻ mầm non"),
                    List.of("con hộ nghèo", "vùng dân tộc thiểu số", "ở xã khó khăn")));

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> demands = new ArrayList<>();
    private final List<Integer> clauses = new ArrayList<>();

    static int demandCount() {
        return DEMANDS.size();
    }

    /** Draws {@code count} opinions of each demand, in turn. */
    static Voices drawn(int count, long seed) {
        Voices voices = new Voices();
        Random random = new Random(seed);
        for (int i = 0; i < count * DEMANDS.size(); i++) {
            int demand = i % DEMANDS.size();
            StringBuilder text = new StringBuilder();
            for (List<String> choices : DEMANDS.get(demand)) {
                text.append(choices.get(random.nextInt(choices.size()))).append(' ');
            }
            voices.add(text + "số " + random.nextInt(100), demand, NO_CLAUSE);
        }
        return voices;
    }

    Voices add(String text, int demand, int clause) {
        texts.add(text);
        demands.add(demand);
        clauses.add(clause);
        return this;
    }

    int demand(int item) {
        return demands.get(item);
    }

    String text(int item) {
        return texts.get(item);
    }

    @Override
    public int count() {
        return texts.size();
    }

    @Override
    public byte[] utf8(int item) {
        return texts.get(item).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int weight(int item) {
        return 1;
    }

    @Override
    public int clause(int item) {
        return clauses.get(item);
    }
}
