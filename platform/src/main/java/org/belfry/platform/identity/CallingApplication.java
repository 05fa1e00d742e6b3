package org.belfry.platform.identity;

/**
 * The application that the request's API key names. Resources inject {@code
 * Provider<CallingApplication>}; without a known key it has none to give.
 */
public record CallingApplication(String name) {}
