@NullMarked
package org.belfry.tasks.task;

import org.jspecify.annotations.NullMarked;
