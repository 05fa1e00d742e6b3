/** The inbox: what arrives there, and its native API. */
@NullMarked
package org.belfry.system.inbox;

import org.jspecify.annotations.NullMarked;
