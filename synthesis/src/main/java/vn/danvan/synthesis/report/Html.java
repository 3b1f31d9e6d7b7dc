package vn.danvan.synthesis.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes HTML in UTF-8. What comes from people goes through {@link #text} alone and is shown as it is, never obeyed. */
final class Html implements AutoCloseable {

    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;

    Html(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes markup of our own. */
    Html markup(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Writes a whole number of our own, for attributes. */
    Html number(long number) throws IOException {
        out.write(Long.toString(number));
        return this;
    }

    /** Writes words between tags or in a quoted attribute. */
    Html text(String words) throws IOException {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> out.write(isShown(c) ? c : REPLACEMENT);
            }
        }
        return this;
    }

    /** Control characters are no part of a page. */
    private static boolean isShown(char c) {
        return (c >= ' ' && (c < '\u007F' || c > '\u009F')) || c == '\n' || c == '\t' || c == '\r';
    }

    /** Writes an element with words in it. */
    Html element(String name, String cssClass, String words) throws IOException {
        out.write("<" + name + (cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"") + ">");
        return text(words).markup("</" + name + ">");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
