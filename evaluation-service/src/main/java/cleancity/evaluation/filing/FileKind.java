package cleancity.evaluation.filing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be handed in, told by the first bytes and never by the name. */
final class FileKind {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private FileKind() {}

    /** The media type of pdf, docx, xlsx, pptx, JPEG and PNG. */
    static Optional<String> of(byte[] bytes) {
        if (begins(bytes, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begins(bytes, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return begins(bytes, ZIP) ? office(new String(bytes, StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    /** Entries of a zip bear their names in plain letters. */
    private static Optional<String> office(String text) {
        if (text.contains("word/document.xml")) {
            return Optional.of(OFFICE + "wordprocessingml.document");
        }
        if (text.contains("xl/workbook.xml")) {
            return Optional.of(OFFICE + "spreadsheetml.sheet");
        }
        return text.contains("ppt/presentation.xml")
                ? Optional.of(OFFICE + "presentationml.presentation")
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
