@NullMarked
package org.belfry.webhooks.delivery.push;

import org.jspecify.annotations.NullMarked;
