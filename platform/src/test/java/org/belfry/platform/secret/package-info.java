@NullMarked
package org.belfry.platform.secret;

import org.jspecify.annotations.NullMarked;
