/** Breaks rules on purpose, to prove that they catch it. */
@NullMarked
package org.belfry.webhooks.violations.chicken;

import org.jspecify.annotations.NullMarked;
