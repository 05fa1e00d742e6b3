/** Breaks rules on purpose, to prove that they catch it. */
@NullMarked
package org.belfry.platform.violations;

import org.jspecify.annotations.NullMarked;
