@org.jspecify.annotations.NullMarked
package org.belfry.notifications.shelf;
