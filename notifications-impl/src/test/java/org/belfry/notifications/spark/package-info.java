@NullMarked
package org.belfry.notifications.spark;

import org.jspecify.annotations.NullMarked;
