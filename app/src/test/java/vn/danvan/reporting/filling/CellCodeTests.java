package vn.danvan.reporting.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reporting.form.Answers.CellId;

/** How cells travel between page and server. */
class CellCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "=0", "=12.5", "~1200000000", "'Nhân dân đồng thuận", "'", "'=5"})
    void whatIsReadIsWrittenAgain(String code) {
        assertThat(CellCode.isCode(code)).isTrue();
        assertThat(CellCode.write(CellCode.read(code))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "=", "=1,5", "=1e400000000", "xx", "~x", "=--1", "NaN"})
    void anythingElseIsRefused(String code) {
        assertThat(CellCode.isCode(code)).isFalse();
        assertThatThrownBy(() -> CellCode.read(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellIsNamedByItsQuestionAndPart() {
        assertThat(CellCode.key(new CellId("dvk.dk", "KT"))).isEqualTo("dvk.dk/KT");
        assertThat(CellCode.cell("thon/1/tien")).isEqualTo(new CellId("thon", "1/tien"));
        assertThat(CellCode.cell("ttr.cuoc")).isEqualTo(new CellId("ttr.cuoc", ""));
    }
}
