@NullMarked
package org.belfry.platform.body;

import org.jspecify.annotations.NullMarked;
