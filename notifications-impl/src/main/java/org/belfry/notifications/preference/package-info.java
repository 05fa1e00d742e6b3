/** What each user wants of their inbox: what is muted, and when nothing is announced. */
@NullMarked
package org.belfry.notifications.preference;

import org.jspecify.annotations.NullMarked;
