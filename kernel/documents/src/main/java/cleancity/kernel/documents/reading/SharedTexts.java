package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The texts a spreadsheet keeps once for all its cells. */
record SharedTexts(List<String> texts) {
    static SharedTexts read(Optional<byte[]> part) throws XMLStreamException {
        var texts = new ArrayList<String>();
        if (part.isPresent()) {
            for (var xml = Xml.of(part.get()); xml.next(); ) {
                if (xml.starts("si")) {
                    texts.add(xml.richText("si"));
                }
            }
        }
        return new SharedTexts(texts);
    }

    String at(String number) {
        int index = number.isEmpty() ? -1 : Integer.parseInt(number);
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
