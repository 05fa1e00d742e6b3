package org.belfry.notifications.listing;

import java.util.List;
import org.belfry.notifications.notification.Notification;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Counted(List<Notification> notifications, long total) {}
