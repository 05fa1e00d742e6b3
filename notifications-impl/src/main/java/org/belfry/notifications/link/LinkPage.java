package org.belfry.notifications.link;

import java.util.List;

/** All application links. */
public record LinkPage(List<LinkView> items) {}
