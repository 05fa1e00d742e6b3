package org.belfry.tasks.callback;

import java.util.UUID;
import org.belfry.platform.identity.UserId;

/**
 * A callback that is sent when an event happens to a task.
 *
 * @param id increases
 * @param author who registered it, the owner of the task
 */
public record RegisteredCallback(
    long id, UUID taskId, long taskNumber, UserId author, CallbackTerms terms) {}
