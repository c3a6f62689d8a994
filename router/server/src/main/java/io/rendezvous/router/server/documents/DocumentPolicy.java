package io.rendezvous.router.server.documents;

/** Which documents a door runs. */
public enum DocumentPolicy {
    /** Those of the manifest. */
    TRUSTED_ONLY,
    /** Those of the manifest, and any other as text. */
    TRUSTED_OR_TEXT
}
