package org.belfry.notifications.link;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that sends notifications.
 *
 * @param appId what kind of application, such as {@code com.example.wiki}
 * @param registrationUrl where it tells of itself
 * @param actionUrl where actions on its notifications go
 * @param registration what it told when it was last asked
 * @param pongAt when it last came through to Belfry
 */
public record ApplicationLink(
    UUID id,
    String appId,
    String name,
    String url,
    @Nullable String registrationUrl,
    @Nullable String actionUrl,
    @Nullable JsonObject registration,
    @Nullable Instant registeredAt,
    @Nullable Instant pongAt,
    Instant createdAt) {}
