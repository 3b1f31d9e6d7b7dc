package vn.danvan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.postgres.DirectConnection;

/**
 * Time of each main page and of a summary's files with 100 000 tasks, a hundred times the demo's reports and a year of letters,
 * for a leader of the province and an officer of a district.
 */
final class PageBench {

    private static final int WARM_UP = 40;
    private static final int REQUESTS = 200;
    private static final double LIMIT = 100;
    private static final int FILES = 20;
    private static final double FILE_LIMIT = 2_000;
    private static final int OK = 200;
    private static final String OUTLINE = "tong-ket-dan-van";

    /** Counts of few letters, of which some are hidden. */
    private static final String LETTERS =
            "/figures?i=XLD.KN&i=XLD.TC&i=XLD.KNPA&cut=COMMUNE&kind=quarter&year=2022&index=1&toYear=2022&toIndex=4";

    /** What a change of one reported number sets off; the number stays what it is. */
    private static final String CHANGE = """
            update reporting.fact set estimated = estimated
             where (indicator, period, body) = (
                       select fact.indicator, fact.period, fact.body
                         from reporting.fact
                         join reporting.indicator_key on indicator_key.key = fact.indicator and indicator_key.code = 'XLD.KN'
                        order by fact.period desc, fact.body limit 1)
            """;

    private final Figures figures;

    PageBench(Figures figures) {
        this.figures = figures;
    }

    /** Loads the tasks and reports into the running system's database and measures the pages. */
    void run(RunningSystem system, Path data, List<Path> loads) throws IOException, InterruptedException, SQLException {
        Map<String, String> pages = pages();
        String root;
        String leaf;
        String report;
        try (DirectConnection database = DirectConnection.open(data, Map.of())) {
            Connection connection = database.connection();
            for (Path sql : loads) {
                load(connection, Files.readString(sql));
            }
            for (String table : List.of("directive.task", "reporting.submission", "reporting.cell", "reporting.fact")) {
                figures.print(
                        "rows." + table, Double.parseDouble(one(connection, "select count(*) from " + table)), "rows");
            }
            root = one(
                    connection, "select id from directive.task where parent is null order by changed_at desc limit 1");
            leaf = one(connection, """
                    select t.id from directive.task t join organisation.body b on b.id = t.lead
                     where b.code = 'BDV-582' order by changed_at desc limit 1
                    """);
            report = one(connection, """
                    select s.id from reporting.submission s join organisation.body b on b.id = s.body
                     where b.code = 'BDV-582' and s.period_kind = 'year' order by s.period_end desc limit 1
                    """);
        }
        pages.put("report", "/reports/" + report);
        pages.put("report-below", "/reports/" + report + "/below");
        Map<String, String> ofLeader = new LinkedHashMap<>(pages);
        ofLeader.put("task", "/tasks/" + root);
        Reader leader = new Reader(system.address()).signIn("lanhdao.tinh");
        ofLeader.put("summary", leader.send("/summaries/new", Map.of("outline", OUTLINE, "year", "2020")));
        files(leader, ofLeader.get("summary"));
        measure("leader", leader, ofLeader);
        Map<String, String> ofOfficer = new LinkedHashMap<>(pages);
        ofOfficer.put("task", "/tasks/" + leaf);
        measure("officer", new Reader(system.address()).signIn("canbo.phanrang"), ofOfficer);
        measure("administrator", new Reader(system.address()).signIn("quantri.tinh"), Map.of("audit", "/audit"));
        try (DirectConnection database = DirectConnection.open(data, Map.of());
                Statement change = database.connection().createStatement()) {
            measure("leader", leader, Map.of("figures-small-changed", LETTERS), () -> change.executeUpdate(CHANGE));
        }
    }

    /** The summary in Word and as PDF, right after the start and again. */
    private void files(Reader leader, String summary) throws IOException, InterruptedException {
        for (String form : List.of("docx", "pdf")) {
            String name = "file.leader.summary-" + form;
            String path = summary + "/file." + form;
            figures.print(name + ".first", leader.milliseconds(path), "ms", FILE_LIMIT);
            double[] spent = new double[FILES];
            for (int i = 0; i < FILES; i++) {
                spent[i] = leader.milliseconds(path);
            }
            figures.print(name + ".p50", Figures.quantile(spent, 0.50), "ms");
            figures.print(name + ".p95", Figures.quantile(spent, 0.95), "ms", FILE_LIMIT);
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("work", "/tasks");
        pages.put("list", "/tasks/list");
        pages.put("list-search", "/tasks/list?q=doi%20thoai");
        pages.put("list-page-50", "/tasks/list?page=50");
        pages.put("board", "/tasks/board");
        pages.put("timeline", "/tasks/timeline");
        pages.put("calendar", "/tasks/calendar");
        pages.put("tally", "/tally");
        pages.put("programme", "/programme/2031");
        pages.put("documents", "/directives");
        pages.put("organisation", "/organisation");
        pages.put("notices", "/notices");
        pages.put("calendar-of-days", "/calendar-of-days?year=2021");
        pages.put("deadlines", "/deadlines?rule=complaint.first.resolution&from=2021-01-14");
        pages.put("reports", "/reports");
        pages.put("approvals", "/reports/approvals");
        pages.put("completeness", "/reports/completeness");
        pages.put("completeness-months", "/reports/completeness?form=dan-van&kind=calendar-month&year=2018");
        pages.put("consolidated", "/reports/consolidated?form=dan-van&kind=calendar-quarter&year=2018&index=1");
        String months = "/figures?i=TTR.CUOC&kind=calendar-month&year=2018&index=1&toYear=2018&toIndex=12";
        pages.put("figures", months);
        pages.put("figures-communes", months + "&cut=COMMUNE");
        pages.put(
                "figures-year",
                "/figures?i=TTR.CUOC&i=TTR.LUOT&i=DVK.DK&cols=INDICATORS&compare=1&kind=calendar-year&year=2018&index=1&toYear=2018&toIndex=1");
        pages.put(
                "figures-map",
                "/figures?i=TTR.CUOC&cut=COMMUNE&cols=INDICATORS&kind=calendar-year&year=2018&index=1&toYear=2018&toIndex=1");
        pages.put("figures-small", LETTERS);
        // The tasks of the load are given, done and overdue in these months.
        pages.put(
                "figures-records",
                "/figures?i=NV.GIAO@records&i=NV.QH@records&kind=calendar-month&year=2021&index=1&toYear=2021&toIndex=12");
        pages.put(
                "figures-ten-years",
                "/figures?i=TTR.CUOC&kind=calendar-month&year=2009&index=1&toYear=2018&toIndex=12");
        return pages;
    }

    /** What happens before each request and is not measured. */
    private interface Change {
        void make() throws SQLException;
    }

    private void measure(String role, Reader reader, Map<String, String> pages)
            throws IOException, InterruptedException, SQLException {
        measure(role, reader, pages, () -> {});
    }

    private void measure(String role, Reader reader, Map<String, String> pages, Change change)
            throws IOException, InterruptedException, SQLException {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = "page." + role + "." + page.getKey();
            int status = reader.status(page.getValue());
            if (status != OK) {
                figures.print(name + ".status", status, "http");
                continue;
            }
            for (int i = 0; i < WARM_UP; i++) {
                change.make();
                reader.milliseconds(page.getValue());
            }
            double[] spent = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                change.make();
                spent[i] = reader.milliseconds(page.getValue());
            }
            figures.print(name + ".p50", Figures.quantile(spent, 0.50), "ms");
            figures.print(name + ".p95", Figures.quantile(spent, 0.95), "ms", LIMIT);
            figures.print(name + ".p99", Figures.quantile(spent, 0.99), "ms");
        }
    }

    private static void load(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found by " + query);
            }
            return rows.getString(1);
        }
    }
}
