/**
 * What queues in tables share: how whoever claims from one finds its living rows behind those that
 * are done.
 */
@NullMarked
package org.belfry.platform.queue;

import org.jspecify.annotations.NullMarked;
