@NullMarked
package org.belfry.tasks.deadline;

import org.jspecify.annotations.NullMarked;
