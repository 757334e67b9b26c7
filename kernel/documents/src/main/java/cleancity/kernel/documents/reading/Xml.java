package cleancity.kernel.documents.reading;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML by local names, for programs differ in their namespaces. No document type, no outside entity. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(byte[] part) throws XMLStreamException {
        return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
    }

    /** One step on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        reader.next();
        return true;
    }

    boolean starts(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    /** Of any namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var isRelation = !reader.getAttributePrefix(i).isEmpty();
            if (reader.getAttributeLocalName(i).equals(name) && (isRelation == name.equals("id"))) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    Optional<String> plainAttribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue("", name));
    }

    /** The letters of the element that starts here, up to its end. */
    String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** As {@link #text}, only of {@code t} elements and without those that say how a word is spoken. */
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean spoken = false;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) {
                spoken = starts("rPh");
            } else if (starts("t") && !spoken) {
                text.append(text("t"));
            }
        }
        return text.toString();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
