/** Subscriptions: who is notified of what is published on a topic, and how. */
@NullMarked
package org.belfry.webhooks.subscription;

import org.jspecify.annotations.NullMarked;
