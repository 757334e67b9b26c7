package cleancity.survey.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An SPSS syntax file that reads the raw CSV and names variables, codes and missing values. Put both files into one
 * folder, set SPSS to Unicode and run it there. PSPP reads it too.
 */
final class SpssSyntax {
    private static final int LONGEST_LABEL = 120;

    private SpssSyntax() {}

    /** @param csv name of the data file beside the syntax */
    static String of(Asked asked, String csv) {
        var columns = Frame.COLUMNS.stream()
                .map(column -> "  " + column.name() + " "
                        + (column.text() > 0 ? "A" + column.text() : "F12." + column.decimals()))
                .collect(Collectors.joining("\n"));
        var questions = asked.variables().stream()
                .map(variable -> "  " + variable.name() + " F4.0")
                .collect(Collectors.joining("\n"));
        return """
                * Encoding: UTF-8.
                GET DATA
                  /TYPE=TXT
                  /FILE=%s
                  /ENCODING='UTF8'
                  /DELIMITERS=","
                  /QUALIFIER='"'
                  /ARRANGEMENT=DELIMITED
                  /FIRSTCASE=2
                  /VARIABLES=
                %s
                %s.
                DATASET NAME answers.

                VARIABLE LABELS
                %s.

                %s
                %s
                WEIGHT OFF.
                EXECUTE.
                """.formatted(text(csv), columns, questions, labels(asked), valueLabels(asked), missing(asked));
    }

    private static String labels(Asked asked) {
        var frame = Frame.COLUMNS.stream()
                .map(column -> "  " + column.name() + " " + text(Codebook.chinese(column.label())));
        var questions = asked.variables().stream()
                .map(variable -> "  " + variable.name() + " " + text(Codebook.chinese(variable.label())));
        return java.util.stream.Stream.concat(frame, questions).collect(Collectors.joining("\n"));
    }

    private static String valueLabels(Asked asked) {
        return asked.variables().stream()
                .map(variable -> "VALUE LABELS " + variable.name() + "\n"
                        + Codebook.codes(variable).stream()
                                .map(code -> "  " + code.number() + " " + text(Codebook.chinese(code.label())))
                                .collect(Collectors.joining("\n"))
                        + ".")
                .collect(Collectors.joining("\n"));
    }

    /** At most three single values, or a range and one: what SPSS allows for a variable. */
    private static String missing(Asked asked) {
        return asked.variables().stream()
                .map(variable -> "MISSING VALUES " + variable.name() + " (" + missing(variable) + ").")
                .collect(Collectors.joining("\n"));
    }

    private static String missing(Variable variable) {
        List<Integer> outside = variable.codes().stream()
                .filter(Variable.Code::outsideBase)
                .map(Variable.Code::number)
                .toList();
        var absent = Variable.WITHHELD + " THRU " + Variable.NOT_ANSWERED;
        return outside.isEmpty()
                ? absent
                : outside.size() == 1
                        ? absent + ", " + outside.getFirst()
                        : Variable.WITHHELD + ", "
                                + Variable.NOT_ANSWERED; // more than SPSS can take: they stay answers
    }

    /** A text in quotes, on one line and short enough. */
    static String text(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        int end = Math.min(
                line.length(),
                line.offsetByCodePoints(0, Math.min(LONGEST_LABEL, line.codePointCount(0, line.length()))));
        return "'" + line.substring(0, end).replace("'", "''") + "'";
    }
}
