@NullMarked
package org.belfry.tasks.marketplace;

import org.jspecify.annotations.NullMarked;
