@NullMarked
package org.belfry.bench.figure;

import org.jspecify.annotations.NullMarked;
