/**
 * Callbacks that customers register for events of their tasks. Webhooks sends them; what they say
 * is for the dialect to print in which they were registered.
 */
@NullMarked
package org.belfry.tasks.callback;

import org.jspecify.annotations.NullMarked;
