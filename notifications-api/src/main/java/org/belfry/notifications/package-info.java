/**
 * The published language of notifications: what a context says to put something into inboxes, and
 * all that it knows of them.
 */
@NullMarked
package org.belfry.notifications;

import org.jspecify.annotations.NullMarked;
