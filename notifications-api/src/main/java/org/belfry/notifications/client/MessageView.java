package org.belfry.notifications.client;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/** A message that was sent. */
@JsonbPropertyOrder({"to", "text", "createdAt"})
public record MessageView(String to, String text, Instant createdAt) {}
