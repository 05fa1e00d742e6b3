@NullMarked
package org.belfry.webhooks.delivery.limit;

import org.jspecify.annotations.NullMarked;
