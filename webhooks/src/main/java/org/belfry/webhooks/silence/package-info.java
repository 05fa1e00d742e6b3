/** Silences: endpoints to which nothing is delivered for hours, although something is due. */
@NullMarked
package org.belfry.webhooks.silence;

import org.jspecify.annotations.NullMarked;
