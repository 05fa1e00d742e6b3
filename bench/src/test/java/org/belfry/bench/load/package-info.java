@NullMarked
package org.belfry.bench.load;

import org.jspecify.annotations.NullMarked;
