package vn.danvan.documents.official;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.danvan.documents.official.docx.DocxWriter;
import vn.danvan.documents.official.pdf.PdfWriter;

/** Measures what a report of about thirty pages with ten charts costs; run by hand, see docs/documents-layout.md. */
final class WritingBench {

    private static final int ROUNDS = 8;

    private WritingBench() {}

    public static void main(String[] args) throws IOException {
        OfficialDocument report = DocumentFixture.large();
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(report))) {
            System.out.println(pdf.getNumberOfPages() + " pages");
        }
        measure("docx", report, DocxWriter::write);
        measure("pdf", report, PdfWriter::write);
    }

    private static void measure(String kind, OfficialDocument report, Function<OfficialDocument, byte[]> writer) {
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int bytes = writer.apply(report).length;
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            wall = System.nanoTime() - wall;
            System.out.printf(
                    "%s round %d: %d bytes, %d ms, of it %d ms of processor%n",
                    kind, round, bytes, wall / 1_000_000, cpu / 1_000_000);
        }
    }
}
