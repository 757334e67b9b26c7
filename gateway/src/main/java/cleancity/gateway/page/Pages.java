package cleancity.gateway.page;

import cleancity.kernel.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The frame of the gateway's own pages: one column, big targets, light and dark, no script. */
public final class Pages {
    public static final String TYPE = "text/html; charset=utf-8";

    private Pages() {}

    /** @param body markup whose texts are already escaped */
    public static Answer answer(int status, Locale locale, String title, String body) {
        var bytes = html(locale, title, body).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of(), new Answer.Body.Bytes(TYPE, bytes)).with("Cache-Control", "no-store");
    }

    /** @param body markup whose texts are already escaped */
    public static String html(Locale locale, String title, String body) {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>
            body { font: 18px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 0; padding: 1.5rem;
              background: Canvas; color: CanvasText }
            main { max-width: 30rem; margin: 0 auto }
            h1 { font-size: 1.4rem }
            a.button, button { display: block; box-sizing: border-box; width: 100%%; min-height: 3.4rem; margin: .75rem 0;
              padding: .8rem; border: 0; border-radius: .5rem; background: #06823f; color: #fff; font: inherit;
              font-weight: 600; text-align: center; text-decoration: none }
            a.plain { background: #8882; color: inherit }
            input { box-sizing: border-box; width: 100%%; min-height: 3.4rem; padding: .8rem; font: inherit }
            .mark { border: 3px dashed #b45309; border-radius: .5rem; padding: .75rem 1rem }
            </style>
            </head>
            <body><main>%s</main></body>
            </html>
            """.formatted(locale.toLanguageTag(), escape(title), body);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
