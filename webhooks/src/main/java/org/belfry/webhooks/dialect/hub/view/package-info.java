/** What the hub dialect prints: representations and their links. */
@NullMarked
package org.belfry.webhooks.dialect.hub.view;

import org.jspecify.annotations.NullMarked;
