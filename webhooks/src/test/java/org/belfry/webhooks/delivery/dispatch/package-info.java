@NullMarked
package org.belfry.webhooks.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
