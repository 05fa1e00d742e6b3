@NullMarked
package org.belfry.platform.persistence.check;

import org.jspecify.annotations.NullMarked;
