package org.belfry.notifications.client;

/**
 * What came of changing many notifications.
 *
 * @param changed how many were not like that before
 */
public record ChangedView(long changed) {}
