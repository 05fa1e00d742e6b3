package org.belfry.notifications.client;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of an inbox, newest first.
 *
 * @param next the {@code before} of the next page; missing if there is none
 */
@JsonbPropertyOrder({"items", "next"})
public record NotificationPage(List<NotificationView> items, @Nullable Long next) {}
