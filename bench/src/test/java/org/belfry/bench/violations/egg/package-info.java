/** Breaks the rule on purpose, to prove that it catches it. */
@NullMarked
package org.belfry.bench.violations.egg;

import org.jspecify.annotations.NullMarked;
