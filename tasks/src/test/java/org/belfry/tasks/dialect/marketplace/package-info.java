@NullMarked
package org.belfry.tasks.dialect.marketplace;

import org.jspecify.annotations.NullMarked;
