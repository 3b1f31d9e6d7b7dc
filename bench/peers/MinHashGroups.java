import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The peer for grouping: MinHashLSH of Spark MLlib, 5 tables, Jaccard of word 3-shingles at least 0.5, on texts that differ;
 * groups are the connected components. Spark is not part of the build: {@code bench/run peers --spark} compiles this file with the
 * jars it is given and puts the classes on the class path, where the tasks look for them.
 *
 * <p>{@code MinHashGroups OPINIONS.tsv OUT.csv} prints the most memory it had, as the system counts it.
 */
public final class MinHashGroups {

    private static final int TABLES = 5;
    private static final double FARTHEST = 0.5;
    private static final int FEATURES = 1 << 20;

    private MinHashGroups() {}

    /** Reads the opinions, groups them, writes {@code id,group,kind,similarity}. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder()
                .appName("groups")
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 16)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Dataset<Row> opinions = opinions(spark, args[0]).cache();
        Dataset<Row> distinct = opinions.dropDuplicates("words").select("id", "shingles");
        Dataset<Row> features = new HashingTF()
                .setInputCol("shingles")
                .setOutputCol("features")
                .setNumFeatures(FEATURES)
                .setBinary(true)
                .transform(distinct)
                .select("id", "features")
                .cache();
        MinHashLSH lsh = new MinHashLSH().setNumHashTables(TABLES).setSeed(1);
        lsh.setInputCol("features").setOutputCol("hashes");
        List<Row> near = lsh.fit(features)
                .approxSimilarityJoin(features, features, FARTHEST, "distance")
                .selectExpr("datasetA.id as one", "datasetB.id as other")
                .where("one < other")
                .collectAsList();
        List<Row> same = opinions.groupBy("words")
                .agg(org.apache.spark.sql.functions.collect_list("id"))
                .drop("words")
                .collectAsList();
        write(args[1], (int) opinions.count(), near, same);
        spark.stop();
        System.out.println("mllib_peak_mib\t" + peakMebibytes());
    }

    /** Of proc(5); 0 where the system does not tell. */
    private static long peakMebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    private static Dataset<Row> opinions(SparkSession spark, String file) {
        StructType type = new StructType()
                .add("id", DataTypes.StringType)
                .add("words", DataTypes.StringType)
                .add("shingles", new ArrayType(DataTypes.StringType, false));
        MapFunction<String, Row> read = line -> {
            int tab = line.indexOf('\t');
            String words = folded(line.substring(tab + 1));
            return RowFactory.create(line.substring(0, tab), words, shingles(words.split(" ")));
        };
        return spark.read().textFile(file).map(read, Encoders.row(type));
    }

    private static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String[] shingles(String[] words) {
        String[] shingles = new String[Math.max(1, words.length - 2)];
        Arrays.setAll(
                shingles, i -> String.join(" ", Arrays.asList(words).subList(i, Math.min(words.length, i + 3))));
        return shingles;
    }

    private static void write(String file, int count, List<Row> near, List<Row> same) throws IOException {
        String[] ids = new String[count];
        int[] parents = new int[count];
        Arrays.setAll(parents, i -> i);
        for (Row row : same) {
            List<String> members = row.getList(0);
            for (String id : members) {
                ids[number(id)] = id;
                join(parents, number(members.get(0)), number(id));
            }
        }
        for (Row row : near) {
            join(parents, number(row.getString(0)), number(row.getString(1)));
        }
        try (PrintWriter out = new PrintWriter(file, StandardCharsets.UTF_8)) {
            out.println("id,group,kind,similarity");
            for (int i = 0; i < count; i++) {
                int root = root(parents, i);
                out.println(ids[i] + "," + ids[root] + "," + (root == i ? "original" : "near") + ",1");
            }
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    private static void join(int[] parents, int one, int other) {
        int a = root(parents, one);
        int b = root(parents, other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
