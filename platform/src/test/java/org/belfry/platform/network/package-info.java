@NullMarked
package org.belfry.platform.network;

import org.jspecify.annotations.NullMarked;
