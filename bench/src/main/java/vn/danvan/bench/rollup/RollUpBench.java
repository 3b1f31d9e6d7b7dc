package vn.danvan.bench.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.danvan.bench.Figures;
import vn.danvan.postgres.Durability;
import vn.danvan.postgres.EmbeddedPostgres;
import vn.danvan.reporting.fact.MeasuredSums;

/**
 * Fills an embedded database with sixty million reported values and asks random questions through the product's queries, beside
 * a plain GROUP BY over the rows. The first argument is a folder for the data, the second the random seed, the third how many of
 * the provinces report.
 */
public final class RollUpBench {

    private static final int LIMIT = 50;
    private static final int WARM_UP = 200;
    private static final int ASKED = 2_000;
    private static final int PARTED = 500;
    private static final int WHOLE = 100;
    private static final int PLAIN = 5;
    private static final double MILLION = 1e6;
    private static final int DECIDED = 40;
    private static final int FAMILY = 17;
    private static final int YEAR = 12;
    private static final List<String> MIGRATIONS = List.of(
            "V1__submissions_and_facts",
            "V10__adding_up",
            "V41__hours_of_a_polling_day",
            "V50__changes_of_facts",
            "V51__changes_by_form",
            "V91__one_row_for_a_figure");

    private final Country country;
    private final Figures figures = Figures.toOutput();
    private final Connection database;

    private RollUpBench(Country country, Connection database) {
        this.country = country;
        this.database = database;
    }

    public static void main(String[] args) throws IOException, SQLException {
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int provinces = args.length > 2 ? Integer.parseInt(args[2]) : Country.ALL_PROVINCES;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Durability.NONE);
                Connection database = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            RollUpBench bench = new RollUpBench(Country.of(provinces), database);
            if (!bench.isFilled()) {
                bench.fill();
            }
            bench.measure(new Random(seed));
        }
    }

    private boolean isFilled() throws SQLException {
        return "1".equals(one("select count(*) from information_schema.tables where table_name = 'filled'"));
    }

    private void fill() throws IOException, SQLException {
        long began = System.nanoTime();
        execute("create schema reporting");
        for (String name : MIGRATIONS) {
            execute(migration(name));
        }
        country.name(database);
        // Built after the rows, as a restored backup would; the rows themselves lie in the order of the submissions.
        List<String> indexes = indexes();
        execute("alter table reporting.fact drop constraint fact_pkey");
        execute("alter table reporting.fact disable trigger user");
        execute("drop index reporting.fact_sum, reporting.fact_body, reporting.fact_submission");
        country.layOut(database);
        for (int month = 1; month <= country.months(); month++) {
            country.report(database, month);
        }
        figures.print("rollup.generate", seconds(began), "s");
        execute("set maintenance_work_mem = '1GB'");
        for (String index : indexes) {
            execute(index);
        }
        execute("vacuum (freeze, analyze) reporting.fact");
        country.countChanges(database);
        execute("create table filled ()");
        figures.print("rollup.generate-and-index", seconds(began), "s");
    }

    /** The statements that build the indexes of the facts, as the migrations left them. */
    private List<String> indexes() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select indexdef from pg_indexes where schemaname = 'reporting' and tablename = 'fact'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void measure(Random random) throws SQLException {
        figures.load("before");
        figures.print("rollup.values", country.values() / MILLION, "million");
        figures.print("rollup.rows-size", size("select pg_relation_size('reporting.fact')"), "GiB");
        figures.print("rollup.total-size", size("select pg_total_relation_size('reporting.fact')"), "GiB");
        MeasuredSums sums = new MeasuredSums(new SingleConnectionDataSource(database, true));
        for (int asked = 0; asked < WARM_UP; asked++) {
            RollUpQuestion.any(country, random).ask(sums);
        }
        List<RollUpQuestion.Answer> answers = new ArrayList<>();
        for (int asked = 0; asked < ASKED; asked++) {
            answers.add(RollUpQuestion.any(country, random).ask(sums));
        }
        RollUpReport.print(figures, answers, LIMIT);
        RollUpReport.parts(figures, "margins", parted(sums, random, false), LIMIT);
        RollUpReport.parts(figures, "combinations", parted(sums, random, true), LIMIT);
        List<RollUpQuestion.Answer> whole = new ArrayList<>();
        for (int asked = 0; asked < WHOLE; asked++) {
            whole.add(RollUpQuestion.whole(country, random).ask(sums));
        }
        RollUpReport.whole(figures, whole);
        RollUpReport.decided(figures, decided(sums, random));
        plain(random);
        figures.load("after");
    }

    private List<RollUpQuestion.Answer> parted(MeasuredSums sums, Random random, boolean combined) {
        for (int asked = 0; asked < PARTED / 10; asked++) {
            PartsQuestion.any(country, random, combined).ask(sums);
        }
        List<RollUpQuestion.Answer> answers = new ArrayList<>();
        for (int asked = 0; asked < PARTED; asked++) {
            answers.add(PartsQuestion.any(country, random, combined).ask(sums));
        }
        return answers;
    }

    /** As many figures as the form of letters has, in twelve months of any province and year. */
    private double[] decided(MeasuredSums sums, Random random) {
        double[] times = new double[DECIDED];
        for (int asked = 0; asked < DECIDED; asked++) {
            int first = random.nextInt(country.indicators() - FAMILY) + 1;
            List<String> family = IntStream.range(first, first + FAMILY)
                    .mapToObj(Country::indicator)
                    .toList();
            List<UUID> province = List.of(Country.area(1 + random.nextInt(country.provinces())));
            int year = random.nextInt(country.months() / YEAR);
            long began = System.nanoTime();
            if (sums.readToDecide(family, province, country.months(year * YEAR, YEAR)) == 0) {
                throw new IllegalStateException("nothing was reported of " + family);
            }
            times[asked] = (System.nanoTime() - began) / MILLION;
        }
        return times;
    }

    /** The same questions as somebody would write them, over the rows alone. */
    private void plain(Random random) throws SQLException {
        double[] times = new double[PLAIN];
        execute("set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off");
        for (int asked = 0; asked < PLAIN; asked++) {
            String sql = "select indicator, period, province, sum(value), count(distinct body) from reporting.fact"
                    + " where indicator = " + (1 + random.nextInt(country.indicators())) + " and period = "
                    + (1 + random.nextInt(country.months())) + " group by 1, 2, 3";
            long began = System.nanoTime();
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getBigDecimal(4);
                }
            }
            times[asked] = (System.nanoTime() - began) / MILLION;
        }
        RollUpReport.plain(figures, times);
    }

    private double size(String sql) throws SQLException {
        return Long.parseLong(one(sql)) / (double) (1L << 30);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String migration(String name) throws IOException {
        String path = "/db/migration/reporting/" + name + ".sql";
        try (InputStream in = RollUpBench.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("there is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
