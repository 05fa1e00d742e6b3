package org.belfry.notifications.mailing;

import java.util.UUID;
import org.belfry.notifications.notification.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How the task stands that was made of a notification.
 *
 * @param progress null if there is no task any more
 */
public record FollowedTask(long owner, UUID notification, @Nullable Progress progress) {}
