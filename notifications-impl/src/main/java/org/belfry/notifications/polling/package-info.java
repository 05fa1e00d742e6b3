/** How often clients may ask for what is new. */
@NullMarked
package org.belfry.notifications.polling;

import org.jspecify.annotations.NullMarked;
