@NullMarked
package org.belfry.platform.persistence.outage;

import org.jspecify.annotations.NullMarked;
