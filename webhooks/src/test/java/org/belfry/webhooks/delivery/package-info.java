@NullMarked
package org.belfry.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
