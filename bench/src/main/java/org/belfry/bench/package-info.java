/** Measures the shipped jar from outside, beside its rivals. */
@NullMarked
package org.belfry.bench;

import org.jspecify.annotations.NullMarked;
