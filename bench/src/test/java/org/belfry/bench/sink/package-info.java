@NullMarked
package org.belfry.bench.sink;

import org.jspecify.annotations.NullMarked;
