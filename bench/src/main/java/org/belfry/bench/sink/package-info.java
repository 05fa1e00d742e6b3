/** The endpoint of everything that is measured: as cheap as it can be. */
@NullMarked
package org.belfry.bench.sink;

import org.jspecify.annotations.NullMarked;
