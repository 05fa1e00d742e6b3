/** Breaks the rule on purpose, to prove that it catches it. */
@NullMarked
package org.belfry.bench.violations.chicken;

import org.jspecify.annotations.NullMarked;
