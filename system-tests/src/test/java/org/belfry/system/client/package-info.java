/** The Java client. */
@NullMarked
package org.belfry.system.client;

import org.jspecify.annotations.NullMarked;
