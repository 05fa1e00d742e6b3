/** The log of attempts: every push that was tried, append-only, and why notifications failed. */
@NullMarked
package org.belfry.webhooks.attempt;

import org.jspecify.annotations.NullMarked;
