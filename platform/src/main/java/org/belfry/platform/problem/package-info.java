/** What went wrong, in words that every dialect can render in its own shape. */
@NullMarked
package org.belfry.platform.problem;

import org.jspecify.annotations.NullMarked;
