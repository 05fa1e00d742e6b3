/** Messages: what is published on a topic and becomes a notification for each subscription. */
@NullMarked
package org.belfry.webhooks.message;

import org.jspecify.annotations.NullMarked;
