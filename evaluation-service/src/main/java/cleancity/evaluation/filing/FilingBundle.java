package cleancity.evaluation.filing;

import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.FilingVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Every accepted document in one zip, with an index and with the hashes in the form that {@code sha256sum -c} reads.
 */
final class FilingBundle {
    private final KeepDocuments keep;

    FilingBundle(KeepDocuments keep) {
        this.keep = keep;
    }

    void writeTo(OutputStream out) throws IOException {
        var index = new StringBuilder("\uFEFF序号,类别,文件,版本,大小,SHA-256\r\n");
        var hashes = new StringBuilder();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int line = 0;
            for (var document : accepted()) {
                var version = document.latest().orElseThrow();
                var name = "%02d-%s%s".formatted(++line, document.kind().slug(), ending(version));
                put(zip, name, keep.bytes(version));
                index.append("%d,%s,%s,%d,%d,%s\r\n"
                        .formatted(
                                line,
                                document.kind().slug(),
                                name,
                                version.number(),
                                version.size(),
                                version.sha256()));
                hashes.append(version.sha256()).append("  ").append(name).append('\n');
            }
            put(zip, "index.csv", index.toString().getBytes(StandardCharsets.UTF_8));
            put(zip, "SHA256SUMS", hashes.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<FilingDocument> accepted() {
        return keep.all().stream()
                .filter(document -> document.state(keep.today()) == FilingDocument.State.ACCEPTED)
                .toList();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String ending(FilingVersion version) {
        return switch (version.mediaType()) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default ->
                version.mediaType().endsWith("sheet")
                        ? ".xlsx"
                        : version.mediaType().endsWith("presentation") ? ".pptx" : ".docx";
        };
    }
}
