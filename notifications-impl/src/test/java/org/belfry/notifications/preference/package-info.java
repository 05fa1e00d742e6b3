@NullMarked
package org.belfry.notifications.preference;

import org.jspecify.annotations.NullMarked;
