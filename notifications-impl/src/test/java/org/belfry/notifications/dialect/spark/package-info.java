@NullMarked
package org.belfry.notifications.dialect.spark;

import org.jspecify.annotations.NullMarked;
