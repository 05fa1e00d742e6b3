/** Whether deliveries go on: health checks, counters, gauges. */
@NullMarked
package org.belfry.webhooks.delivery.health;

import org.jspecify.annotations.NullMarked;
