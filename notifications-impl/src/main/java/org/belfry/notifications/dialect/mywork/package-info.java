/** The mywork dialect, its half about notifications. */
@NullMarked
package org.belfry.notifications.dialect.mywork;

import org.jspecify.annotations.NullMarked;
