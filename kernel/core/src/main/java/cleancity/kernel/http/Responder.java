package cleancity.kernel.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Sends an answer, checked against the contract where there is a check and an operation. */
final class Responder {
    private static final String JSON = "application/json";
    private static final int PIECE = 64 * 1024;

    private final @Nullable ResponseCheck check;

    Responder(@Nullable ResponseCheck check) {
        this.check = check;
    }

    void send(HttpServerResponse response, @Nullable ContractOperation operation, Answer answer) {
        switch (answer.body()) {
            case Answer.Body.None _ -> head(response, answer).end().await();
            case Answer.Body.JsonValue json -> bytes(response, operation, answer, JSON, Json.bytes(json.value()));
            case Answer.Body.Bytes bytes -> bytes(response, operation, answer, bytes.contentType(), bytes.bytes());
            case Answer.Body.Stream stream -> stream(response, answer, stream);
        }
    }

    private void bytes(
            HttpServerResponse response,
            @Nullable ContractOperation operation,
            Answer answer,
            String type,
            byte[] bytes) {
        if (check != null && operation != null && type.endsWith("json")) {
            check.check(operation, answer.status(), type, bytes);
        }
        head(response, answer)
                .putHeader("Content-Type", type)
                .end(Buffer.buffer(bytes))
                .await();
    }

    private static void stream(HttpServerResponse response, Answer answer, Answer.Body.Stream stream) {
        head(response, answer).putHeader("Content-Type", stream.contentType()).setChunked(true);
        try (var out = new BufferedOutputStream(new Pieces(response), PIECE)) {
            stream.writer().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        response.end().await();
    }

    private static HttpServerResponse head(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response;
    }

    /** Awaits every piece, so a slow client slows the writer and memory stays small. */
    private static final class Pieces extends OutputStream {
        private final HttpServerResponse response;

        Pieces(HttpServerResponse response) {
            this.response = response;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            response.write(Buffer.buffer(length).appendBytes(bytes, offset, length))
                    .await();
        }
    }
}
