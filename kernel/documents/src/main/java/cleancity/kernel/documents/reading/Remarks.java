package cleancity.kernel.documents.reading;

import cleancity.kernel.text.Written;
import java.util.regex.Pattern;

/** Lines below a table that are none of its rows: totals, who filled it in, who checked it. */
final class Remarks {
    private static final Pattern BEGINS =
            Pattern.compile("(合计|总计|小计|共计|注[:：1-9]|备注[:：]|说明[:：]|填表|制表|审核|填报|单位负责人|联系人|联系电话).*");
    /** A row of the table fills more cells. */
    private static final int FEW = 4;

    private Remarks() {}

    static boolean isOne(Line line) {
        var filled = line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return !filled.isEmpty()
                && filled.size() <= FEW
                && BEGINS.matcher(Written.name(filled.getFirst().text())).matches();
    }
}
