package org.belfry.platform.problem;

/**
 * A problem whose answer closes the connection, since what is left of the request's body would have
 * to be read before the next request on it.
 */
public interface EndsConnection {}
