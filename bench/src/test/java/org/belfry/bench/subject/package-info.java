@NullMarked
package org.belfry.bench.subject;

import org.jspecify.annotations.NullMarked;
