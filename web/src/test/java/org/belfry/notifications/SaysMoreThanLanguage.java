package org.belfry.notifications;

import org.belfry.platform.identity.UserId;

/** A word of the published language that brings a module of Belfry's along. */
public record SaysMoreThanLanguage(UserId user) {}
