@NullMarked
package org.belfry.tasks.effort;

import org.jspecify.annotations.NullMarked;
