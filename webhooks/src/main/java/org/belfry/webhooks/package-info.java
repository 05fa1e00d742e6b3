/**
 * Topics, subscriptions, messages, and the delivery of what is published. Sub-packages are features
 * ({@code topic}, {@code subscription}, {@code message}, {@code delivery}, …) and dialects ({@code
 * hub}); a feature never imports a dialect.
 */
@NullMarked
package org.belfry.webhooks;

import org.jspecify.annotations.NullMarked;
