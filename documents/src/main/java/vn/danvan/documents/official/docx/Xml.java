package vn.danvan.documents.official.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and writes the parts of a package as trees; knows no document types and nothing outside the part. */
final class Xml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static final DocumentBuilderFactory BUILDERS = builders();
    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

    private Xml() {}

    private static DocumentBuilderFactory builders() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document parse(byte[] xml) throws IOException {
        return parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    private static Document parse(InputSource source) throws IOException {
        try {
            DocumentBuilder builder = BUILDERS.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(source);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException("no well-formed XML", e);
        }
    }

    /** The nodes of our own markup, ready to be put into the tree of another document; w: and r: are bound. */
    static List<Node> nodes(Document owner, String markup) {
        try {
            Document parsed = parse(new InputSource(
                    new StringReader("<nodes xmlns:w='" + W + "' xmlns:r='" + R + "'>" + markup + "</nodes>")));
            List<Node> nodes = new ArrayList<>();
            for (Node node = parsed.getDocumentElement().getFirstChild();
                    node != null;
                    node = parsed.getDocumentElement().getFirstChild()) {
                nodes.add(owner.adoptNode(node));
            }
            return nodes;
        } catch (IOException e) {
            throw new IllegalStateException("our own markup is not well-formed: " + markup, e);
        }
    }

    static byte[] bytes(Document document) {
        try {
            Transformer transformer = TRANSFORMERS.newTransformer();
            document.setXmlStandalone(true);
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean is(Node node, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE
                && name.equals(node.getLocalName())
                && W.equals(node.getNamespaceURI());
    }

    static @Nullable Element child(Node parent, String name) {
        for (Element child : children(parent)) {
            if (is(child, name)) {
                return child;
            }
        }
        return null;
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Every element of the main namespace with the name, in the order of the document. */
    static List<Element> all(Document document, String name) {
        return all(document, W, name);
    }

    static List<Element> all(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        // A live list: asking for its length each time would walk the tree again.
        for (Node node = found.item(0); node != null; node = found.item(elements.size())) {
            elements.add((Element) node);
        }
        return elements;
    }

    static String val(Element element) {
        return element.getAttributeNS(W, "val");
    }

    static void replace(Node old, List<Node> nodes) {
        Node parent = old.getParentNode();
        for (Node node : nodes) {
            parent.insertBefore(node, old);
        }
        parent.removeChild(old);
    }
}
