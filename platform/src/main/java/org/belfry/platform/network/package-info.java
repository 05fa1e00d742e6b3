/** Addresses and ranges of them, without ever asking a name server. */
@NullMarked
package org.belfry.platform.network;

import org.jspecify.annotations.NullMarked;
