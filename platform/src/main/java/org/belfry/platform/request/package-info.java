/**
 * A request before any application sees it: who sent it and to which address, as the connection
 * says or proxies that are trusted; whether it can be read at all; which sites' pages may send it;
 * and the settings of TLS and caching.
 */
@NullMarked
package org.belfry.platform.request;

import org.jspecify.annotations.NullMarked;
