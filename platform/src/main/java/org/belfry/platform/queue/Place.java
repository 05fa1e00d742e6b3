package org.belfry.platform.queue;

import java.time.Instant;

/**
 * A place in a queue whose rows are ordered by their due moment and, where that is the same, by
 * their id: between the row with this moment and id and the next one.
 *
 * @param id of the row before it; one smaller than all ids if the place is before a moment
 */
public record Place<I>(Instant dueAt, I id) {}
