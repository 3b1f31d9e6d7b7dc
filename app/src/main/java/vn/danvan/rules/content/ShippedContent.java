package vn.danvan.rules.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** The content on the class path: in the program's archive, or in the folder it was compiled to. */
final class ShippedContent implements ContentSource {

    private static final String ROOT = "content/";
    private static final String LANDMARK = ROOT + "rules/index.yaml";

    @Override
    public Optional<Reader> open(String path) {
        InputStream in = ShippedContent.class.getClassLoader().getResourceAsStream(ROOT + path);
        return Optional.ofNullable(in).map(stream -> new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Override
    public List<String> list(String folder, String ending) {
        URL landmark =
                Objects.requireNonNull(ShippedContent.class.getClassLoader().getResource(LANDMARK), LANDMARK);
        try {
            if (landmark.openConnection() instanceof JarURLConnection archive) {
                return entries(archive, ROOT + folder + "/", ending);
            }
            Path root = Path.of(landmark.toURI()).resolve("../..").normalize();
            return new FolderContent(root).list(folder, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(landmark.toString(), e);
        }
    }

    private static List<String> entries(JarURLConnection archive, String prefix, String ending) throws IOException {
        // The archive is the class loader's own and stays open.
        return archive.getJarFile().stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(prefix) && name.endsWith(ending))
                .filter(name -> name.indexOf('/', prefix.length()) < 0)
                .map(name -> name.substring(ROOT.length()))
                .sorted()
                .toList();
    }
}
