/** The mywork dialect, its half about notifications. */
@NullMarked
package org.belfry.notifications.mywork;

import org.jspecify.annotations.NullMarked;
