@NullMarked
package org.belfry.bench.neighbour;

import org.jspecify.annotations.NullMarked;
