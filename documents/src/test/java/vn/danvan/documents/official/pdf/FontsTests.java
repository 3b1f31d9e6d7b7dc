package vn.danvan.documents.official.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.documents.official.SerifFont;

class FontsTests {

    @ParameterizedTest
    @EnumSource
    void aCutSetsNoLigaturesAndIsReadOnce(SerifFont cut) throws IOException {
        try (PDDocument pdf = new PDDocument();
                Fonts fonts = new Fonts(pdf)) {
            assertThat(fonts.supplier(cut).supply())
                    .isSameAs(fonts.font(cut))
                    .asInstanceOf(InstanceOfAssertFactories.type(PDType0Font.class))
                    .extracting(PDType0Font::getGsubData)
                    .isSameAs(GsubData.NO_DATA_FOUND);
        }
    }
}
