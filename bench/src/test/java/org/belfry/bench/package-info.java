@NullMarked
package org.belfry.bench;

import org.jspecify.annotations.NullMarked;
