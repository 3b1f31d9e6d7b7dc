package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/02/2021",
                "5/2/2021",
                " 5-2-2021 ",
                "05.02.2021",
                "05022021",
                "2021-02-05",
                "ngày 5 tháng 2 năm 2021"
            })
    void readsADayFirstWhateverSeparatesItsParts(String typed) {
        assertThat(Days.read(typed)).contains(LocalDate.of(2021, 2, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "30/02/2021", "31022021", "5/2", "5/2/21", "hôm qua", "13/13/2021"})
    void readsNoDayWhereThereIsNone(String typed) {
        assertThat(Days.read(typed)).isEmpty();
    }

    @Test
    void showsADayAsItIsTypedHereAndKeepsWhatIsNone() {
        assertThat(Days.field(LocalDate.of(2021, 2, 5))).isEqualTo("05/02/2021");
        assertThat(Days.field("2021-02-05")).isEqualTo("05/02/2021");
        assertThat(Days.field("30/02/2021")).isEqualTo("30/02/2021");
        assertThat(Days.field(null)).isEmpty();
    }
}
