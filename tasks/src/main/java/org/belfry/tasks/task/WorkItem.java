package org.belfry.tasks.task;

import org.jspecify.annotations.Nullable;

/** A piece of what a worker gets or delivers. */
public record WorkItem(@Nullable String code, @Nullable String content) {}
