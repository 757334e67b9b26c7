package cleancity.kernel.documents.reading;

import java.util.List;

/** A file with tables, whatever its format. */
record Book(List<Sheet> sheets) {
    Book {
        sheets = List.copyOf(sheets);
    }

    /** By its first bytes, whatever it is said to be. */
    static Book of(byte[] file) throws Unreadable {
        if (begins(file, 'P', 'K', 3, 4)) {
            return XlsxFile.read(file);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(ReadRule.FILE_OLD_EXCEL);
        }
        if (begins(file, '%', 'P', 'D', 'F')) {
            throw new Unreadable(ReadRule.FILE_UNKNOWN);
        }
        return CsvFile.read(file);
    }

    private static boolean begins(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
