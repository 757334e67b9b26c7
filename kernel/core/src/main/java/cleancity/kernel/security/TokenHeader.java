package cleancity.kernel.security;

import org.jspecify.annotations.Nullable;

/**
 * The JOSE header (RFC 7515, RFC 7519); exactly one algorithm is ever accepted.
 *
 * @param crit extensions that must be understood; none is
 */
record TokenHeader(
        @Nullable String alg,
        @Nullable String typ,
        @Nullable String kid,
        @Nullable Object crit) {
    static final String ALGORITHM = "EdDSA";
    static final String TYPE = "JWT";

    static TokenHeader of(String kid) {
        return new TokenHeader(ALGORITHM, TYPE, kid, null);
    }

    boolean isUnderstood() {
        return ALGORITHM.equals(alg) && crit == null && (typ == null || TYPE.equalsIgnoreCase(typ));
    }
}
