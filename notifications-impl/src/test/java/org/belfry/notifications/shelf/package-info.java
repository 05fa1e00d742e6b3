@NullMarked
package org.belfry.notifications.shelf;

import org.jspecify.annotations.NullMarked;
