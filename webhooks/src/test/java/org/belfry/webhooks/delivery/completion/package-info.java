@NullMarked
package org.belfry.webhooks.delivery.completion;

import org.jspecify.annotations.NullMarked;
