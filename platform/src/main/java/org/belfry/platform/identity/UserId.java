package org.belfry.platform.identity;

/** Id of a user. Rows of every context carry it as their owner. */
public record UserId(long value) {}
