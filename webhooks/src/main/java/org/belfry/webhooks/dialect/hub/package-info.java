/**
 * The hub dialect: topics, subscriptions, messages and notifications as HAL documents under {@code
 * /notifications}. Resources, representations and the error mapper, nothing else.
 */
@NullMarked
package org.belfry.webhooks.dialect.hub;

import org.jspecify.annotations.NullMarked;
