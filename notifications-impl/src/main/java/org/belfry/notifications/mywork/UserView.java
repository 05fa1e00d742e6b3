package org.belfry.notifications.mywork;

/** Who is logged in. */
public record UserView(String username) {}
