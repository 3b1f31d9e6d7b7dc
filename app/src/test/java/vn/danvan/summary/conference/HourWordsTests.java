package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hour of a conference as people write it, and what is left to the reader because it is unclear. */
class HourWordsTests {

    @ParameterizedTest
    @CsvSource({
        "8 giờ 00, 08:00",
        "14:30, 14:30",
        "14.30, 14:30",
        "8h, 08:00",
        "8h30', 08:30",
        "7 giờ 30 phút, 07:30",
        "Lúc 8 giờ, 08:00",
        "7 giờ tối, 19:00",
        "19 giờ tối, 19:00",
        "1 giờ trưa, 13:00",
        "11 giờ 30 trưa, 11:30",
        "2 giờ chiều, 14:00",
        "14 giờ chiều, 14:00",
        "Chiều 2 giờ 30, 14:30",
        "Buổi sáng lúc 8 giờ, 08:00",
        "8 giờ sáng, 08:00",
        "2 PM, 14:00",
        "2:15 p.m., 14:15",
        "8:30 AM, 08:30",
        "12 PM, 12:00"
    })
    void theHourIsThatOfThePartOfTheDay(String written, LocalTime meant) {
        assertThat(HourWords.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 giờ",
                "2:00",
                "25 giờ",
                "8 giờ 75",
                "12 giờ sáng",
                "8 giờ chiều",
                "14 giờ sáng",
                "Sáng 8 giờ chiều",
                "8 giờ rưỡi",
                "8 giờ đến 11 giờ",
                "Buổi chiều, sau 14 giờ",
                "",
                "chiều"
            })
    void whatIsUnclearStaysInWords(String written) {
        assertThat(HourWords.read(written)).isEmpty();
    }
}
