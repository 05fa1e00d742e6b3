/** Claims what is due for which there is room, and has it tried. */
@NullMarked
package org.belfry.webhooks.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
