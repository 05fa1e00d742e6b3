@NullMarked
package org.belfry.notifications.archive;

import org.jspecify.annotations.NullMarked;
