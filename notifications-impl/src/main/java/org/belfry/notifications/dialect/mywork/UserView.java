package org.belfry.notifications.dialect.mywork;

/** Who is logged in. */
public record UserView(String username) {}
