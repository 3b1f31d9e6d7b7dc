package vn.danvan.documents;

/** Reads Tesseract's table of words (tsv) into text and keeps the mean confidence over all pages. */
final class RecognisedWords {

    private static final int COLUMNS = 12;
    private static final int BLOCK = 2;
    private static final int LINE = 4;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;

    private double weighted;
    private long letters;

    String read(String table) {
        StringBuilder text = new StringBuilder();
        String block = "";
        String line = "";
        for (String row : (Iterable<String>) table.lines()::iterator) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals("5") || cells[TEXT].isBlank()) {
                continue;
            }
            String thisBlock = cells[BLOCK] + "/" + cells[BLOCK + 1];
            String thisLine = thisBlock + "/" + cells[LINE];
            if (!text.isEmpty()) {
                text.append(!thisBlock.equals(block) ? "\n\n" : !thisLine.equals(line) ? "\n" : " ");
            }
            text.append(cells[TEXT].strip());
            count(cells[CONFIDENCE], cells[TEXT].strip().length());
            block = thisBlock;
            line = thisLine;
        }
        return text.toString();
    }

    private void count(String confidence, int length) {
        if (confidence.matches("\\d{1,3}(\\.\\d+)?")) {
            weighted += Double.parseDouble(confidence) / 100 * length;
            letters += length;
        }
    }

    /** 0..1; 0 when no word was recognised. */
    double confidence() {
        return letters == 0 ? 0 : weighted / letters;
    }
}
