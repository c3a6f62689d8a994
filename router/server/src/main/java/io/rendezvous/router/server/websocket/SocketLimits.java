package io.rendezvous.router.server.websocket;

import java.time.Duration;

/**
 * @param messageBytes the largest message from a client
 * @param operations how many operations one connection may run at once
 * @param initTimeout how long a client may take to send {@code connection_init}
 * @param keepAlive how often the client is pinged; one that is silent for twice as long is disconnected
 */
public record SocketLimits(int messageBytes, int operations, Duration initTimeout, Duration keepAlive) {}
