/** How deliveries are made: settings that the rooms below share. */
@NullMarked
package org.belfry.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
