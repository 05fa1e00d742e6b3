/** Time that is spent on tasks, and how it compares with the estimate. */
@NullMarked
package org.belfry.tasks.effort;

import org.jspecify.annotations.NullMarked;
