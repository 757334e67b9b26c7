package cleancity.gateway.wechat;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The fields we read of WeChat's answers; {@code errcode} is absent or 0 when all is well. */
record WeChatAnswer(
        @Nullable Integer errcode,
        @Nullable String openid,
        @JsonProperty("is_snapshotuser") @Nullable Integer snapshot,
        @JsonProperty("access_token") @Nullable String accessToken,
        @Nullable String ticket,
        @JsonProperty("expires_in") @Nullable Integer expiresIn) {
    private static final int USUAL_SECONDS = 7200;

    int error() {
        return errcode == null ? 0 : errcode;
    }

    boolean isSnapshot() {
        return snapshot != null && snapshot == 1;
    }

    int seconds() {
        return expiresIn == null ? USUAL_SECONDS : expiresIn;
    }
}
