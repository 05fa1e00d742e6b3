@NullMarked
package org.belfry.platform.json;

import org.jspecify.annotations.NullMarked;
