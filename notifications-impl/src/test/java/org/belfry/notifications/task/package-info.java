@NullMarked
package org.belfry.notifications.task;

import org.jspecify.annotations.NullMarked;
