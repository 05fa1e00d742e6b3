/** Breaks rules on purpose, to prove that they catch it. */
@NullMarked
package org.belfry.webhooks.violations.egg;

import org.jspecify.annotations.NullMarked;
