@NullMarked
package org.belfry.platform.persistence.transaction;

import org.jspecify.annotations.NullMarked;
