package org.belfry.webhooks.receiver;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One request that a receiver got.
 *
 * @param headers by lower-case name, several values joined by commas; of a bearer token only the
 *     last four characters
 * @param body as text
 */
record ReceivedRequest(
    Instant receivedAt,
    String method,
    SortedMap<String, String> headers,
    String body,
    SignatureVerdict signature) {}
