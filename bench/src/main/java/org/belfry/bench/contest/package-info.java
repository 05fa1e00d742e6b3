/** Those that deliver the same jobs to the same sink. */
@NullMarked
package org.belfry.bench.contest;

import org.jspecify.annotations.NullMarked;
