package org.belfry.webhooks.violations;

import org.belfry.notifications.notification.Posting;

/** A context that reaches behind the published language. */
public record DependsOnFeatureOfInbox(Posting posting) {}
