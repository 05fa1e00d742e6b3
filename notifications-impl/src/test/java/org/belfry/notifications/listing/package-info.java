@NullMarked
package org.belfry.notifications.listing;

import org.jspecify.annotations.NullMarked;
