package io.rendezvous.identity.client;

/** No tokens were given. The message says why and holds nothing secret. */
public final class SignInException extends RuntimeException {
    private final String code;

    SignInException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * {@code refused} (address or password), {@code locked} (too many attempts), {@code unavailable} (no answer), or the
     * OAuth error code: {@code invalid_grant}, {@code invalid_client} and so on.
     */
    public String code() {
        return code;
    }
}
