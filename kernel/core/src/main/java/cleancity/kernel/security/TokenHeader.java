package cleancity.kernel.security;

import org.jspecify.annotations.Nullable;

/** The JOSE header; exactly one algorithm is ever accepted. */
record TokenHeader(
        @Nullable String alg,
        @Nullable String typ,
        @Nullable String kid) {
    static final String ALGORITHM = "EdDSA";
}
