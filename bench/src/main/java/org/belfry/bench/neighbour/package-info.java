/** Endpoints that share a topic with good ones. */
@NullMarked
package org.belfry.bench.neighbour;

import org.jspecify.annotations.NullMarked;
