package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** Records by RFC 4180 with any separator: quotes, line breaks in cells, CR LF, LF or CR between lines. */
final class SeparatedText {
    private final String text;
    private final char separator;
    private int at;
    private boolean open;

    SeparatedText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** Whether a quote was begun and never ended. */
    boolean isOpen() {
        return open;
    }

    List<String> next() {
        var cells = new ArrayList<String>();
        do {
            cells.add(cell());
        } while (take(separator));
        boolean _ = take('\r');
        boolean _ = take('\n');
        return cells;
    }

    private String cell() {
        if (!take('"')) {
            return plain();
        }
        var cell = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                cell.append(next);
            } else if (take('"')) {
                cell.append('"');
            } else {
                return cell + plain();
            }
        }
        open = true;
        return cell.toString();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean take(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
