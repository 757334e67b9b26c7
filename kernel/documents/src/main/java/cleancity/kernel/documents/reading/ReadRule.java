package cleancity.kernel.documents.reading;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** What can be wrong with a file whatever it is for; the texts are in {@code kernel/problems_*.properties}. */
public enum ReadRule implements Rule {
    FILE_OLD_EXCEL,
    FILE_UNKNOWN,
    FILE_BROKEN,
    FILE_TOO_LARGE,
    FILE_ENCODING,
    FILE_QUOTE,
    FILE_EMPTY,
    FILE_TOO_MANY_ROWS,
    HEADER_MISSING,
    HEADER_ON_OTHER_SHEET,
    HEADER_ON_SHEETS,
    SHEET_MISSING,
    COLUMN_MISSING,
    COLUMN_TWICE,
    COLUMN_WRONG,
    CELL_REQUIRED,
    CELL_UNCLEAN,
    CELL_NOT_A_NUMBER,
    CELL_NOT_WHOLE,
    CELL_OUT_OF_RANGE,
    CELL_NOT_A_DATE,
    CELL_TOO_LONG,
    CELL_UNKNOWN,
    CELL_AMBIGUOUS,
    CELL_ERROR,
    CELL_NOT_COMPUTED,
    FAULTS_LEFT_OUT;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
