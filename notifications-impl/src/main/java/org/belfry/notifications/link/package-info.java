/** Application links: applications whose notifications have actions, and how to reach them. */
@NullMarked
package org.belfry.notifications.link;

import org.jspecify.annotations.NullMarked;
