package org.belfry.platform.identity.demo;

import org.belfry.platform.identity.UserId;

/**
 * Belfry starts in demo mode, and its users are there. Contexts add what they want to show, in the
 * same transaction; at every start, so they add only what is missing.
 *
 * @param alice owns what is shown
 */
public record DemoDataMade(UserId alice) {}
