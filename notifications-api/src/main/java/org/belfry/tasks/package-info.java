/**
 * The published language of tasks: what other contexts hear of them, and what they say to make one
 * of a notification.
 */
@NullMarked
package org.belfry.tasks;

import org.jspecify.annotations.NullMarked;
