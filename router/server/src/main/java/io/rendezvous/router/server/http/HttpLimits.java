package io.rendezvous.router.server.http;

import java.time.Duration;

/**
 * @param bodyBytes the largest request body
 * @param bodyTimeout how long a body may take to arrive
 * @param keepAlive how often an event stream says that it lives
 */
public record HttpLimits(int bodyBytes, Duration bodyTimeout, Duration keepAlive) {}
