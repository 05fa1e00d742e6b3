package org.belfry.notifications.client;

/**
 * What came of marking notifications read.
 *
 * @param changed how many were unread
 */
public record ReadingView(long changed) {}
