package cleancity.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsSdkSignatureTest {
    private static final String TICKET =
            "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";

    @Test
    void shouldGiveThePublishedSignature_whenGivenThePublishedExample() {
        var page = "http://mp.weixin.qq.com?params=value";

        assertThat(JsSdkSignature.of(TICKET, "Wm3WZYTPz0wzccnW", 1414587457, page))
                .isEqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
        assertThat(JsSdkSignature.of(TICKET, "Wm3WZYTPz0wzccnW", 1414587457, page + "#top"))
                .isEqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
    }
}
