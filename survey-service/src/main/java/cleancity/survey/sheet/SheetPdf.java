package cleancity.survey.sheet;

import cleancity.kernel.documents.PdfDocument;
import cleancity.kernel.documents.PdfPage;
import cleancity.survey.model.Wave;
import io.nayuki.qrcodegen.QrCode;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Draws sheets on A4 pages, one for each community. */
final class SheetPdf {
    static final float QR_X = 172;
    static final float QR_Y = 320;
    static final float QR_SIZE = 251;

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final float MIDDLE = 297.5f;
    private static final float WIDTH = 470;

    private final String origin;

    /** @param origin address of the gateway, without a slash at its end */
    SheetPdf(String origin) {
        this.origin = origin;
    }

    /** What the QR code says and people may type. */
    String address(String code) {
        return origin + "/s/" + code;
    }

    void write(PrintSheets.Batch batch, OutputStream out) {
        var wave = batch.listed().wave();
        try (var document = PdfDocument.titled(chinese(wave))) {
            for (var sheet : batch.sheets()) {
                draw(document.page(), sheet, batch);
            }
            document.saveTo(out);
        }
    }

    private void draw(PdfPage page, PrintSheets.Sheet sheet, PrintSheets.Batch batch) {
        var wave = batch.listed().wave();
        float y = lines(page, 760, 26, chinese(wave));
        y = lines(
                page,
                y - 4,
                12,
                wave.title().in(Locale.ENGLISH).equals(chinese(wave))
                        ? ""
                        : wave.title().in(Locale.ENGLISH));
        page.line(MIDDLE - WIDTH / 2, y, MIDDLE + WIDTH / 2, y);
        lines(page, y - 34, 22, String.join(" · ", sheet.place()));
        page.qr(QR_X, QR_Y, QR_SIZE, QrCode.encodeText(address(sheet.link().code()), QrCode.Ecc.QUARTILE));
        page.centred(
                MIDDLE,
                290,
                18,
                "微信扫一扫，匿名作答，约 %d 分钟".formatted(AnswerTime.minutes(batch.listed().form())));
        page.centred(MIDDLE, 266, 13, "也可在浏览器输入：" + address(sheet.link().code()));
        foot(page, wave, sheet);
    }

    private static void foot(PdfPage page, Wave wave, PrintSheets.Sheet sheet) {
        float y = 226;
        for (var line : List.of(
                "调查对象：" + wave.population().in(Locale.CHINA),
                "调查时间：" + day(wave.opensAt()) + "至" + day(wave.closesAt()),
                "调查单位：" + sheet.city() + "创建国家卫生城市工作办公室（创卫办）",
                "每人每轮作答一次。答案与身份不作关联，结束后也无法还原。",
                "不需要姓名、电话和验证码，不会要求付款；遇有索要者请勿提供。")) {
            y = lines(page, y, 12, line) - 4;
        }
    }

    /** Centred lines one below the other; gives the y below them. */
    private static float lines(PdfPage page, float top, float size, String text) {
        float y = top;
        for (var line : text.isEmpty() ? List.<String>of() : page.wrapped(text, size, WIDTH)) {
            page.centred(MIDDLE, y, size, line);
            y -= size * 1.4f;
        }
        return y;
    }

    private static String day(java.time.Instant instant) {
        return DAY.format(LocalDate.ofInstant(instant, CITY));
    }

    private static String chinese(Wave wave) {
        return wave.title().in(Locale.CHINA);
    }
}
