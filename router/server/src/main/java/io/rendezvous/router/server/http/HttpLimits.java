package io.rendezvous.router.server.http;

import java.time.Duration;

/**
 * @param bodyBytes the largest request body
 * @param keepAlive how often an event stream says that it lives
 */
public record HttpLimits(int bodyBytes, Duration keepAlive) {}
