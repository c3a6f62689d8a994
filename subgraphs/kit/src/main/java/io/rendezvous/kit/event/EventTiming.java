package io.rendezvous.kit.event;

import java.time.Duration;

/**
 * @param poll how long to wait before looking again where nothing was
 * @param lease how long a reader that vanished keeps others from taking over
 */
record EventTiming(Duration poll, Duration lease) {}
