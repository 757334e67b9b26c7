package cleancity.campaign.hours;

import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Proof;
import cleancity.kernel.documents.PdfDocument;
import cleancity.kernel.documents.PdfPage;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** Draws a proof of hours as a page people can print; the Chinese letters it uses are embedded. */
final class ProofPdf {
    private static final int FIRST_LINES = 22;
    private static final int QR_SIZE = 90;
    private static final int LEFT = 56;

    private final String verifyAddress;

    /** @param verifyAddress of the public page, to which number and token are added */
    ProofPdf(String verifyAddress) {
        this.verifyAddress = verifyAddress;
    }

    byte[] draw(Proof proof, List<MyHours.Line> lines) {
        try (var document = PdfDocument.titled("志愿服务记录证明 " + proof.number())) {
            var page = document.page();
            head(page, proof);
            table(page, lines);
            foot(page, proof, lines.size());
            var out = new ByteArrayOutputStream();
            document.saveTo(out);
            return out.toByteArray();
        }
    }

    private void head(PdfPage page, Proof proof) {
        page.text(LEFT, 780, 20, "志愿服务记录证明");
        page.text(LEFT, 758, 9, "Record of voluntary service · 编号 No. " + proof.number());
        page.text(LEFT, 722, 12, "兹证明 " + proof.name() + " 在创卫通平台登记的志愿服务：");
        page.text(
                LEFT,
                702,
                12,
                "共 %d 次，合计 %s 小时（%s 至 %s）。"
                        .formatted(
                                proof.services(),
                                hours(proof.minutes()),
                                Days.day(proof.from()),
                                Days.day(proof.to())));
        var code = QrCode.encodeText(
                verifyAddress + "?number=" + proof.number() + "&token=" + proof.token(), QrCode.Ecc.MEDIUM);
        page.qr(440, 700, QR_SIZE, code);
        page.text(440, 688, 8, "扫码核验 Scan to verify");
        page.text(440, 677, 7, "核验码 " + proof.token()); // for whoever has no camera at hand
    }

    private static void table(PdfPage page, List<MyHours.Line> lines) {
        page.line(LEFT, 672, 540, 672);
        page.text(LEFT, 658, 9, "日期");
        page.text(130, 658, 9, "服务内容");
        page.text(390, 658, 9, "时段");
        page.text(490, 658, 9, "小时");
        float y = 640;
        for (var line : lines.subList(0, Math.min(lines.size(), FIRST_LINES))) {
            var entry = line.entry();
            var title = line.campaign().title().in(Locale.CHINESE);
            page.text(LEFT, y, 9, Days.day(entry.from()).toString());
            page.text(130, y, 9, shortened(entry.kind() == HoursEntry.Kind.SERVED ? title : "更正：" + entry.reason()));
            page.text(390, y, 9, Days.clock(entry.from()) + "–" + Days.clock(entry.to()));
            page.text(490, y, 9, hours(entry.minutes()));
            y -= 18;
        }
    }

    private static void foot(PdfPage page, Proof proof, int lines) {
        page.line(LEFT, 228, 540, 228);
        if (lines > FIRST_LINES) {
            page.text(LEFT, 212, 9, "另有 %d 条记录，合计已计入。".formatted(lines - FIRST_LINES));
        }
        page.text(LEFT, 190, 10, "记录单位：潮州市创建国家卫生城市志愿服务平台（创卫通）");
        page.text(LEFT, 172, 10, "出具日期：" + Days.day(proof.issuedAt()));
        page.text(LEFT, 148, 8, "时长为平台如实记录的实际服务时间，记录以散列链保存，更正均留痕。同步至全国志愿服务信息系统前，");
        page.text(LEFT, 136, 8, "本证明为平台记录时长的证明。出具免费（民政部令第67号）。伪造、变造无效，请扫码核验。");
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    private static String shortened(String text) {
        return text.length() <= 26 ? text : text.substring(0, 25) + "…";
    }
}
