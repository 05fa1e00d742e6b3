/**
 * Callbacks: requests that other contexts have sent for a user, made by the same delivery as
 * notifications are.
 */
@NullMarked
package org.belfry.webhooks.callback;

import org.jspecify.annotations.NullMarked;
