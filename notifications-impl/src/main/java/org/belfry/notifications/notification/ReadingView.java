package org.belfry.notifications.notification;

/**
 * What came of marking notifications read.
 *
 * @param changed how many were unread
 */
public record ReadingView(long changed) {}
