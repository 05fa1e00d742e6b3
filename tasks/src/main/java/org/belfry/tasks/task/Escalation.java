package org.belfry.tasks.task;

import java.time.Duration;
import org.belfry.platform.identity.UserId;

/**
 * Whom to tell if a personal task stays open after its due date.
 *
 * @param name of that user
 * @param after how long after it
 */
public record Escalation(UserId to, String name, Duration after) {}
