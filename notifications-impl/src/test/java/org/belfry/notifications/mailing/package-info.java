@NullMarked
package org.belfry.notifications.mailing;

import org.jspecify.annotations.NullMarked;
