/**
 * The native API of inboxes in Java, for programs that talk to Belfry over HTTP: JAX-RS interfaces
 * for MicroProfile Rest Client or Jersey's proxy, and what they take and give, which is what the
 * server takes and gives.
 *
 * <p>Everything belongs to the user whose credentials are sent, see {@link
 * org.belfry.notifications.client.BearerToken}. Answers other than 2xx come as a {@link
 * jakarta.ws.rs.WebApplicationException} whose response holds problem details (RFC 9457).
 */
@NullMarked
package org.belfry.notifications.client;

import org.jspecify.annotations.NullMarked;
