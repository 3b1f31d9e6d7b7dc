package vn.danvan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** The tables of pages as text, row by row. */
public final class PageTable {

    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<tbody[^>]*>(.*?)</tbody>", Pattern.DOTALL);
    private static final Pattern TURN = Pattern.compile("Trang (\\d+) trên (\\d+)");

    private PageTable() {}

    /** The page at the address. */
    public static String page(MockMvcTester mvc, RequestPostProcessor person, String address) {
        MvcTestResult result = mvc.get().uri(address).with(person).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of all tables of a page. */
    public static List<String> rows(String page) {
        return BODY.matcher(page)
                .results()
                .flatMap(body -> ROW.matcher(body.group(1)).results())
                .map(row -> text(row.group(1)))
                .toList();
    }

    /** The same of all pages of a list, however many there are. */
    public static List<String> allRows(MockMvcTester mvc, RequestPostProcessor person, String address) {
        List<String> rows = new ArrayList<>();
        int pages = 1;
        for (int number = 1; number <= pages; number++) {
            String page = page(mvc, person, address + (address.contains("?") ? "&" : "?") + "page=" + number);
            rows.addAll(rows(page));
            pages = TURN.matcher(page)
                    .results()
                    .mapToInt(turn -> Integer.parseInt(turn.group(2)))
                    .max()
                    .orElse(1);
        }
        return rows;
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** That both links of the list stand on the page, where they are reached by the keyboard. */
    public static void offers(String page, String address, String query) {
        for (String as : List.of(".xlsx", ".csv")) {
            String href = (address + as + (query.isEmpty() ? "" : "?" + query)).replace("&", "&amp;");
            assertThat(page).contains("<a class=\"govuk-link\" href=\"" + href + "\" download>");
        }
    }
}
