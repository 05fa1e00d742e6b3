@NullMarked
package org.belfry.webhooks.redelivery;

import org.jspecify.annotations.NullMarked;
