package cleancity.kernel.documents.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells how a text is encoded: by its byte order mark, else by what decodes without a fault. UTF-8 is asked before
 * GB18030, in which Chinese Excel saves CSV: a Chinese text in GB18030 is practically never well-formed UTF-8.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4_096;

    private Encoding() {}

    static String text(byte[] file) throws Unreadable {
        for (var each : candidates(file)) {
            var text = decoded(file, each);
            if (text.isPresent()) {
                return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
            }
        }
        throw new Unreadable(ReadRule.FILE_ENCODING);
    }

    private static List<Charset> candidates(byte[] file) {
        if (begins(file, 0xEF, 0xBB)) {
            return List.of(StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || isMostlyZero(file, 1)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF) || isMostlyZero(file, 0)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Separators and digits have a zero byte in UTF-16; no other text has one. */
    private static boolean isMostlyZero(byte[] file, int parity) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(file.length, SAMPLE); i++) {
            zeros[i % 2] += file[i] == 0 ? 1 : 0;
        }
        return zeros[parity] > 0 && zeros[parity] > 4 * zeros[1 - parity];
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString())
                    .filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
