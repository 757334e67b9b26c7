package cleancity.kernel.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of an Office Open XML package, unpacked within a bound: a small file can be made to unpack to anything. */
final class Parts {
    private static final int UNPACKED = 64 << 20;
    private static final String RELATIONS = ".rels";

    private final Map<String, byte[]> parts = new HashMap<>();

    private Parts() {}

    /**
     * Through a file of its own, gone when this ends: only the directory at the end of a package tells the truth, and
     * a stream is read from the front.
     */
    static Parts of(byte[] file) throws Unreadable {
        try {
            var path = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(path, file);
                return unpacked(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(ReadRule.FILE_BROKEN);
        }
    }

    private static Parts unpacked(Path path) throws IOException, Unreadable {
        var all = new Parts();
        int room = UNPACKED;
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    var part = in.readNBytes(room + 1);
                    room -= part.length;
                    if (room < 0) {
                        throw new Unreadable(ReadRule.FILE_TOO_LARGE);
                    }
                    if (entry.getName().endsWith(".xml") || entry.getName().endsWith(RELATIONS)) {
                        all.parts.put(clean(entry.getName()), part);
                    }
                }
            }
        }
        return all;
    }

    Optional<byte[]> find(String path) {
        return Optional.ofNullable(parts.get(path));
    }

    byte[] required(String path) throws Unreadable {
        return find(path).orElseThrow(() -> new Unreadable(ReadRule.FILE_UNKNOWN));
    }

    /** Where a part's relations lead, by their ids. */
    Map<String, String> relations(String path) throws XMLStreamException {
        return relations(path, "Id");
    }

    /** Where a part's relation of a kind leads; {@code ""} is the package itself. */
    Optional<String> target(String path, String kind) throws XMLStreamException {
        return relations(path, "Type").entrySet().stream()
                .filter(each -> each.getKey().endsWith("/" + kind))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<String, String> relations(String path, String by) throws XMLStreamException {
        int slash = path.lastIndexOf('/');
        var folder = path.substring(0, slash + 1);
        var file = find(folder + "_rels/" + path.substring(slash + 1) + RELATIONS);
        var targets = new HashMap<String, String>();
        if (file.isPresent()) {
            for (var xml = Xml.of(file.get()); xml.next(); ) {
                if (xml.starts("Relationship")) {
                    var target = xml.plainAttribute("Target").orElse("");
                    targets.putIfAbsent(
                            xml.plainAttribute(by).orElse(""),
                            clean(target.startsWith("/") ? target : folder + target));
                }
            }
        }
        return targets;
    }

    private static String clean(String path) {
        var normal = Path.of("/" + path.replace('\\', '/')).normalize().toString();
        return normal.replace('\\', '/').substring(1);
    }
}
