/** What Belfry is compared with, each in a process of its own that is told what to do by lines. */
@NullMarked
package org.belfry.bench.rival;

import org.jspecify.annotations.NullMarked;
