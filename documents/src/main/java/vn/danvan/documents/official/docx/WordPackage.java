package vn.danvan.documents.official.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A Word file in memory: its parts as trees, new parts, and the bytes again. */
final class WordPackage {

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private static final String NUMBERING =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

    private static final Pattern PROGRAM = Pattern.compile(
            "vbaProject|vbaData|activeX|oleObject|macroEnabled|ms-office\\.vba|customUI|altChunk|afchunk",
            Pattern.CASE_INSENSITIVE);

    private final OPCPackage opc;
    private final PackagePart main;
    private final Map<PackagePartName, Document> trees = new LinkedHashMap<>();

    private WordPackage(OPCPackage opc, PackagePart main) {
        this.opc = opc;
        this.main = main;
    }

    static WordPackage open(byte[] bytes) throws IOException {
        try {
            OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(bytes));
            List<PackagePart> mains = opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (mains.size() != 1) {
                throw new IOException("the package has " + mains.size() + " main parts");
            }
            return new WordPackage(opc, mains.getFirst());
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            // A file of another kind is an illegal argument to POI.
            throw new IOException("no package", e);
        }
    }

    Document document() throws IOException {
        return tree(main);
    }

    Document styles() throws IOException {
        return tree(related(STYLES, "/styles", "/word/styles.xml", "<w:styles xmlns:w=\"" + Xml.W + "\"/>"));
    }

    Document numbering() throws IOException {
        return tree(related(NUMBERING, "/numbering", "/word/numbering.xml", Numbers.emptyPart()));
    }

    /** Headers or footers, each with the name of its part. */
    Map<String, Document> related(String kind) throws IOException {
        Map<String, Document> found = new LinkedHashMap<>();
        for (PackagePart part : targets(Xml.R + "/" + kind)) {
            found.put(part.getPartName().getName(), tree(part));
        }
        return found;
    }

    /** The header or footer that a section refers to for that kind of pages, or null. */
    @Nullable
    Document reference(Element section, String kind, String pages) throws IOException {
        for (Element reference : Xml.children(section)) {
            if (Xml.is(reference, kind + "Reference")
                    && reference.getAttributeNS(Xml.W, "type").equals(pages)) {
                PackageRelationship relation = main.getRelationship(reference.getAttributeNS(Xml.R, "id"));
                PackagePart part = relation == null ? null : target(relation);
                return part == null ? null : tree(part);
            }
        }
        return null;
    }

    private @Nullable PackagePart target(PackageRelationship relation) throws IOException {
        try {
            return main.getRelatedPart(relation);
        } catch (InvalidFormatException | IllegalArgumentException e) {
            throw new IOException("a relation leads nowhere", e);
        }
    }

    /** Whether the settings of the document switch that on. */
    boolean setting(String name) throws IOException {
        for (Document settings : related("settings").values()) {
            for (Element flag : Xml.all(settings, name)) {
                return !Xml.val(flag).matches("0|false|off");
            }
        }
        return false;
    }

    /** The names of parts that hold programs or objects of other programs. */
    List<String> programs() throws IOException {
        try {
            return opc.getParts().stream()
                    .filter(part -> PROGRAM.matcher(part.getPartName().getName() + " " + part.getContentType())
                            .find())
                    .map(part -> part.getPartName().getName())
                    .sorted()
                    .toList();
        } catch (InvalidFormatException e) {
            throw new IOException("the parts cannot be listed", e);
        }
    }

    /** Addresses outside the file that Word would fetch, each with the kind of relation; links to click on are none. */
    Map<String, String> external() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try {
            collect(opc.getRelationships(), found);
            for (PackagePart part : opc.getParts()) {
                if (!part.isRelationshipPart()) {
                    collect(part.getRelationships(), found);
                }
            }
        } catch (InvalidFormatException | IllegalArgumentException | OpenXML4JRuntimeException e) {
            throw new IOException("the relations are damaged", e);
        }
        return found;
    }

    private static void collect(Iterable<PackageRelationship> relations, Map<String, String> found) {
        for (PackageRelationship relation : relations) {
            String type = relation.getRelationshipType();
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (relation.getTargetMode() == TargetMode.EXTERNAL && !kind.equals("hyperlink")) {
                found.put(relation.getTargetURI().toString(), kind);
            }
        }
    }

    private List<PackagePart> targets(String relation) throws IOException {
        List<PackagePart> targets = new ArrayList<>();
        try {
            for (PackageRelationship one : main.getRelationshipsByType(relation)) {
                if (one.getTargetMode() == TargetMode.INTERNAL) {
                    PackagePart part = main.getRelatedPart(one);
                    if (part != null) {
                        targets.add(part);
                    }
                }
            }
            return targets;
        } catch (InvalidFormatException | IllegalArgumentException | OpenXML4JRuntimeException e) {
            throw new IOException("a relation leads nowhere", e);
        }
    }

    private PackagePart related(String type, String relation, String name, String empty) throws IOException {
        List<PackagePart> targets = targets(Xml.R + relation);
        if (!targets.isEmpty()) {
            return targets.getFirst();
        }
        Added added = add(name, type, Xml.R + relation);
        added.write(empty.getBytes(StandardCharsets.UTF_8));
        return added.part();
    }

    private Document tree(PackagePart part) throws IOException {
        Document known = trees.get(part.getPartName());
        if (known != null) {
            return known;
        }
        try (InputStream in = part.getInputStream()) {
            Document tree = Xml.parse(in.readAllBytes());
            trees.put(part.getPartName(), tree);
            return tree;
        }
    }

    /** Adds a part that the main part refers to; {@code %d} in the name becomes the first free number. */
    Added add(String name, String type, String relation) {
        return add(main, name, type, relation);
    }

    /** Adds a part that another new part refers to, and gives the id of the relation. */
    String addBelow(Added owner, String name, String type, String relation, byte[] content) {
        Added added = add(owner.part(), name, type, relation);
        added.write(content);
        return added.relation();
    }

    private Added add(PackagePart owner, String name, String type, String relation) {
        try {
            int number = 1;
            PackagePartName free =
                    PackagingURIHelper.createPartName(String.format(java.util.Locale.ROOT, name, number));
            while (opc.containPart(free)) {
                number++;
                free = PackagingURIHelper.createPartName(String.format(java.util.Locale.ROOT, name, number));
            }
            PackagePart part = opc.createPart(free, type);
            return new Added(
                    part,
                    owner.addRelationship(free, TargetMode.INTERNAL, relation).getId());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    PackageProperties properties() throws IOException {
        try {
            return opc.getPackageProperties();
        } catch (InvalidFormatException e) {
            throw new IOException("the properties are damaged", e);
        }
    }

    byte[] bytes() throws IOException {
        for (Map.Entry<PackagePartName, Document> tree : trees.entrySet()) {
            Optional.ofNullable(opc.getPart(tree.getKey())).ifPresent(part -> write(part, Xml.bytes(tree.getValue())));
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opc.save(out);
            return StableZip.repack(out.toByteArray());
        } catch (OpenXML4JRuntimeException e) {
            throw new IOException("the package cannot be saved", e);
        }
    }

    private static void write(PackagePart part, byte[] content) {
        // POI adds to what a new part holds already.
        part.clear();
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A new part.
     *
     * @param part the part
     * @param relation the id its owner refers to it by
     */
    record Added(PackagePart part, String relation) {

        void write(byte[] content) {
            WordPackage.write(part, content);
        }
    }
}
