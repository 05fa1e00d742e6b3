package org.belfry.platform.stop;

/**
 * The process has been asked to end, and everything still works. Whoever observes it finishes what
 * cannot be broken off without harm; the server waits for that.
 */
public record Stopping() {}
