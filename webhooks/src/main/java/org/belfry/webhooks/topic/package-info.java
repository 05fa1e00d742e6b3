/** Topics: what messages are published on and subscriptions subscribe to. Shared by all users. */
@NullMarked
package org.belfry.webhooks.topic;

import org.jspecify.annotations.NullMarked;
