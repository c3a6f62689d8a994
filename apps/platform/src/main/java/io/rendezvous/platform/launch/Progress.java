package io.rendezvous.platform.launch;

/** Told by several threads what starts and how it went. */
public interface Progress extends AutoCloseable {

    void begins(String part);

    void ready(String part);

    void fails(String part);

    /** Nothing more will start. */
    @Override
    void close();
}
