/** How the first administrator comes to be. */
@NullMarked
package org.belfry.platform.identity.setup;

import org.jspecify.annotations.NullMarked;
