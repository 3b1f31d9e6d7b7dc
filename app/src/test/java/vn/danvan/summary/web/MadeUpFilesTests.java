package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.summary.SummaryCase;

/** Whoever gets a file of the demo sees that nothing in it is real. */
@Transactional
class MadeUpFilesTests extends SummaryCase {

    private static final String MADE_UP = "SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT";

    @Autowired
    private MockMvcTester mvc;

    private byte[] file(String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn("chuyenvien.tinh")).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void everyPageOfTheReportSaysSo() throws IOException {
        String base = "/summaries/" + start(2020).summary();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(base + "/file.docx")))) {
            assertThat(word.getHeaderList())
                    .isNotEmpty()
                    .allSatisfy(header -> assertThat(header.getText()).contains(MADE_UP));
        }
        byte[] pdf = file(base + "/file.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains(MADE_UP);
            }
        }
    }

    @Test
    void tablesSaySoAboveTheirHeads() throws IOException {
        for (String address : List.of("/directives", "/tasks/list", "/tally", "/numbers", "/figures")) {
            String query =
                    address.equals("/figures") ? "?i=AS.QUA&kind=year&year=2020&index=1&toYear=2020&toIndex=1" : "";
            assertThat(new String(file(address + ".csv" + query), StandardCharsets.UTF_8))
                    .as(address)
                    .startsWith("\uFEFF\"" + MADE_UP + "\"\r\n");
            try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file(address + ".xlsx" + query)))) {
                assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .as(address)
                        .isEqualTo(MADE_UP);
            }
        }
    }
}
