package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML event by event; knows no external entities and refuses a document type declaration. */
final class XmlEvents {

    private static final XMLInputFactory FACTORY = factory();

    private XmlEvents() {}

    /** What a reader does with elements; names are local names, namespaces of the strict and the loose standard differ. */
    interface Handler {

        /** An element begins; its attributes are open for reading. */
        void start(String name, Attributes attributes);

        /** An element ends. */
        void end(String name) throws Refusing;

        /** Text inside the element that began last. */
        default void text(String text) throws Refusing {}
    }

    /** The attributes of the element that just began. */
    @FunctionalInterface
    interface Attributes {

        /** The value by local name, null when the element has no such attribute. */
        @Nullable
        String get(String name);

        /** The value of {@code w:val}, empty when there is none. */
        default String val() {
            String value = get("val");
            return value == null ? "" : value;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static void read(byte[] xml, Handler handler) throws IOException, Refusing {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                event(reader.next(), reader, handler);
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("no well-formed XML", e);
        }
    }

    private static void event(int event, XMLStreamReader reader, Handler handler) throws Refusing {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT ->
                handler.start(reader.getLocalName(), name -> attribute(reader, name));
            case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                handler.text(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new Refusing(RefusalCode.XML_ENTITIES);
            default -> {}
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
