package cleancity.gateway.wechat;

/** What WeChat makes of a code. */
sealed interface Exchange {
    record SignedIn(String openId) implements Exchange {
        @Override
        public String toString() {
            return "SignedIn"; // the openid never reaches a log
        }
    }

    /** Used, expired or unknown: sign-in may simply begin again. */
    record Stale(int code) implements Exchange {}

    /** A virtual account of WeChat's preview mode: nobody. */
    record Snapshot() implements Exchange {}
}
