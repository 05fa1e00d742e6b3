package org.belfry.platform.identity;

/**
 * Whether Belfry runs as a demonstration ({@code belfry.demo}): with users whose passwords
 * everybody knows, and with webhooks allowed to loopback addresses. Inject it.
 */
public record DemoMode(boolean on) {}
