/**
 * Who sent a request, and to which address: what the connection says, or proxies that are trusted.
 */
@NullMarked
package org.belfry.platform.request;

import org.jspecify.annotations.NullMarked;
