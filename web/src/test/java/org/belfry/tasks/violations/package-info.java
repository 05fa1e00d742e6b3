/** Stands for another context. */
@NullMarked
package org.belfry.tasks.violations;

import org.jspecify.annotations.NullMarked;
