package org.belfry.platform.identity.setup;

/**
 * How the set-up goes on.
 *
 * @param next what to do, a sentence
 */
public record SetUpView(String next) {}
