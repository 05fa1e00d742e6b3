/** Just enough of an HTTP client not to be what limits a measurement. */
@NullMarked
package org.belfry.bench.http;

import org.jspecify.annotations.NullMarked;
