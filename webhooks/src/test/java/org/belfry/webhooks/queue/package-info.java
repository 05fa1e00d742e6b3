@NullMarked
package org.belfry.webhooks.queue;

import org.jspecify.annotations.NullMarked;
