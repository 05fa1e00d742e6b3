@NullMarked
package org.belfry.notifications.retention;

import org.jspecify.annotations.NullMarked;
