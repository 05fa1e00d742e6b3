/** Makes a signed request of a delivery, and judges the answer. */
@NullMarked
package org.belfry.webhooks.delivery.push;

import org.jspecify.annotations.NullMarked;
