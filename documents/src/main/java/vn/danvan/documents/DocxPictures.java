package vn.danvan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pictures of a docx: those of headers and footers first, where stamps stand, then in the order of their numbers. */
final class DocxPictures {

    private static final String MEDIA = "media/";

    private DocxPictures() {}

    static boolean isPicture(String part) {
        return part.contains("/" + MEDIA);
    }

    /** Refuses the document when one of its pictures is a stamp of secrecy; gives the number of those not read. */
    static int refuseStamps(ZipParts parts, String folder, Tesseract tesseract) throws IOException, Refusing {
        Set<String> names = new LinkedHashSet<>(ofMargins(parts, folder));
        parts.names(DocxPictures::isPicture)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(names::add);
        Stamps stamps = new Stamps(tesseract);
        for (String name : names) {
            byte[] picture = parts.part(name);
            if (picture != null) {
                stamps.refuseIn(picture);
            }
        }
        return stamps.unread();
    }

    private static List<String> ofMargins(ZipParts parts, String folder) throws IOException, Refusing {
        List<String> names = new ArrayList<>();
        String relations = folder + "_rels/";
        for (byte[] part :
                parts.all(name -> name.startsWith(relations) && isMargin(name.substring(relations.length())))) {
            XmlEvents.read(part, new Targets(folder, names));
        }
        return names;
    }

    private static boolean isMargin(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith("header") || small.startsWith("footer");
    }

    /** Collects what relations point to, as names of parts. */
    private record Targets(String folder, List<String> names) implements XmlEvents.Handler {

        @Override
        public void start(String name, XmlEvents.Attributes attributes) {
            String target = attributes.get("Target");
            if (target != null && target.contains(MEDIA)) {
                names.add(target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }

        @Override
        public void end(String name) {
            // Nothing follows from the end of a relation.
        }
    }
}
